package org.plainview.audit.erase;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.compile;
import static java.util.regex.Pattern.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whom to erase, and why.
 *
 * @param actor the user name as entries have it
 * @param reason stays in the log
 */
record ErasureBody(
    @NotBlank @Size(max = 256) @Pattern(regexp = PRINTABLE, message = "Holds a control character.") String actor,
    @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE, message = "Holds a control character.") String reason) {

  private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";

  /** Whether it is the name of a service and not of a person. */
  boolean isOfService() {
    return actor.startsWith("system:");
  }

  /** Whether the reason would keep in the log what is to be erased. */
  boolean reasonNamesActor() {
    return compile(
            "(?<![\\p{L}\\p{N}])" + quote(actor) + "(?![\\p{L}\\p{N}])", CASE_INSENSITIVE | UNICODE_CASE)
        .matcher(reason)
        .find();
  }
}
