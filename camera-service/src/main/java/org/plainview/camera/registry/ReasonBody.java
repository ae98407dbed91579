package org.plainview.camera.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}
