package city.opendata.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}; no text is fine. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

  private boolean lines;

  @Override
  public void initialize(PlainText constraint) {
    lines = constraint.lines();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || (!text.isBlank() && !HiddenCharacters.in(text, lines));
  }
}
