package org.plainview.camera;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text that people read: no control characters but line breaks and tabs. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

  String MESSAGE = "must not hold control characters";

  String message() default MESSAGE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Takes null as valid: another constraint says what is required. */
  final class Validator implements ConstraintValidator<PlainText, String> {

    /** Whether the text is free of control characters. PostgreSQL takes no NUL in any text. */
    public static boolean holds(@Nullable String text) {
      return text == null
          || text.chars().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c));
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return holds(text);
    }
  }
}
