/**
 * Erasing a person from the log: user name, details and salt of the person's entries go, the leaves and with them
 * every proof stay. Whoever erases is in the log before anything is erased and after, without the name that goes. The
 * database vacuums what is left of them within minutes; its backups are the operator's to expire.
 */
@NullMarked
package org.plainview.audit.erase;

import org.jspecify.annotations.NullMarked;
