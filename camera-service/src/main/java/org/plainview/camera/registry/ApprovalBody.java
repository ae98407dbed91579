package org.plainview.camera.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.plainview.camera.PlainText;

/**
 * An overseer's approval.
 *
 * @param expiresOn the last day, in UTC, that it holds
 */
record ApprovalBody(@NotBlank @Size(max = 2_000) @PlainText String reason, @NotNull LocalDate expiresOn) {}
