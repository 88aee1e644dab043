package city.opendata.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text can be seen: not blank, and without hidden characters. */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** Whether line breaks and tabs are allowed. */
  boolean lines() default false;

  String message() default "{city.opendata.kit.text.PlainText}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
