/** The dashboard's files, from the folder that its build made. */
@NullMarked
package org.plainview.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
