package org.plainview.platform.problem;

import org.jspecify.annotations.Nullable;

/** The stable code of each Bean Validation constraint in use. */
final class FieldCodes {

  private FieldCodes() {}

  static String of(@Nullable String constraint) {
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Size" -> "length";
      case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "range";
      case "Pattern" -> "format";
      case "Future", "FutureOrPresent", "Past" -> "date";
      case null, default -> "invalid";
    };
  }
}
