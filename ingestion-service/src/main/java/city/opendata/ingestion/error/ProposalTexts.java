package city.opendata.ingestion.error;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.util.List;

/** Says what should be known about a proposed contract. */
public final class ProposalTexts {

  private static final Texts TEXTS = Texts.beside(ProposalTexts.class, "proposals");

  private ProposalTexts() {}

  /** The text of a note with the arguments that it tells. */
  public static String of(Language language, String code, List<String> arguments) {
    return ReasonText.of(TEXTS, language, code, arguments);
  }
}
