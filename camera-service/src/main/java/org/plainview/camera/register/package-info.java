/** What the public sees: every camera and why it is there, and nothing that a person should not. */
@NullMarked
package org.plainview.camera.register;

import org.jspecify.annotations.NullMarked;
