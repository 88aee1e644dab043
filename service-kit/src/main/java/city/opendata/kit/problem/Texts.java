package city.opendata.kit.problem;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Texts in both languages from {@code <name>_zh.properties} and {@code <name>_en.properties}. */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Class<?> owner;
  private final String name;

  private Texts(Class<?> owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /** The texts that stand beside a class. */
  public static Texts beside(Class<?> owner, String name) {
    return new Texts(owner, name);
  }

  /** The text with {@code {0}}, {@code {1}} … replaced; null when there is none. */
  public @Nullable String find(Language language, String key, Object... arguments) {
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              owner.getPackageName() + "." + name,
              language == Language.EN ? java.util.Locale.ENGLISH : java.util.Locale.CHINESE,
              owner.getClassLoader(),
              NO_FALLBACK);
      return fill(bundle.getString(key), arguments);
    } catch (MissingResourceException absent) {
      return null;
    }
  }

  /** As {@link #find}, with the key itself where a text is missing. */
  public String get(Language language, String key, Object... arguments) {
    String text = find(language, key, arguments);
    return text == null ? key : text;
  }

  private static String fill(String text, Object[] arguments) {
    String filled = text;
    for (int i = 0; i < arguments.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return filled;
  }
}
