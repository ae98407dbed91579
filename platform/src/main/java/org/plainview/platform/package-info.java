/**
 * What every service needs alike, as auto-configuration: token checks from the endpoint table, problem
 * details, topics, a transactional outbox, sealed stream addresses. It holds no business rule.
 */
@NullMarked
package org.plainview.platform;

import org.jspecify.annotations.NullMarked;
