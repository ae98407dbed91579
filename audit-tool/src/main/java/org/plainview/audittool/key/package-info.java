/** Keys, and the policies that say which of them are trusted. */
@NullMarked
package org.plainview.audittool.key;

import org.jspecify.annotations.NullMarked;
