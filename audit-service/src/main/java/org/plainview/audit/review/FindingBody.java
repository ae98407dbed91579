package org.plainview.audit.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What oversight makes of an entry.
 *
 * @param note may be left out
 */
record FindingBody(
    @NotNull @Pattern(regexp = "IN_ORDER|QUESTIONABLE|WRONG", message = "IN_ORDER, QUESTIONABLE or WRONG.")
        String verdict,
    @Size(max = 2000) @Pattern(regexp = TEXT, message = "Holds a control character.") @Nullable String note) {

  private static final String TEXT = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*";

  String noteText() {
    return note == null ? "" : note;
  }
}
