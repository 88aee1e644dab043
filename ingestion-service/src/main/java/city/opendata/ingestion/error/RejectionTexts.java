package city.opendata.ingestion.error;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.util.List;

/** Says why a whole file was refused. */
public final class RejectionTexts {

  private static final Texts TEXTS = Texts.beside(RejectionTexts.class, "rejections");

  private RejectionTexts() {}

  /**
   * The text of a reason.
   *
   * @param arguments as the reason tells; a list of names follows its length
   */
  public static String of(Language language, String reason, List<String> arguments) {
    return ReasonText.of(TEXTS, language, reason, arguments);
  }
}
