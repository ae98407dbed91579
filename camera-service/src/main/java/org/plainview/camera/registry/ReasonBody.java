package org.plainview.camera.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.plainview.camera.PlainText;

/** Why. */
record ReasonBody(@NotBlank @Size(max = 2_000) @PlainText String reason) {}
