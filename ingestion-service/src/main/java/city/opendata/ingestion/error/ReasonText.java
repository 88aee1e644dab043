package city.opendata.ingestion.error;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills a reason's text: {@code {0}}, {@code {1}} … with its arguments, {@code {all}} with all of
 * them and {@code {rest}} with all but the first.
 */
final class ReasonText {

  private static final String NOTHING = "—";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private ReasonText() {}

  static String of(Texts texts, Language language, String reason, List<String> arguments) {
    String separator = language == Language.ZH ? "、" : ", ";
    return PLACEHOLDER
        .matcher(texts.get(language, reason))
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), arguments, separator)));
  }

  private static String value(String placeholder, List<String> arguments, String separator) {
    return switch (placeholder) {
      case "all" -> String.join(separator, arguments);
      case "rest" -> arguments.stream().skip(1).collect(Collectors.joining(separator));
      default -> argument(Integer.parseInt(placeholder), arguments);
    };
  }

  private static String argument(int index, List<String> arguments) {
    boolean missing = index >= arguments.size() || arguments.get(index).isEmpty();
    return missing ? NOTHING : arguments.get(index);
  }
}
