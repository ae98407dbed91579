/**
 * The only door of the platform: browsers sign in here, machines show their tokens here, and nothing passes
 * that the endpoint table does not name or that the audit log has not written down first.
 */
@NullMarked
package org.plainview.gateway;

import org.jspecify.annotations.NullMarked;
