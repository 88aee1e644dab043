package city.opendata.ingestion.error;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;
import java.util.List;

/** Says what is wrong with a cell or with a row. */
public final class CellTexts {

  private static final Texts TEXTS = Texts.beside(CellTexts.class, "cells");

  /** Stands where an argument is empty, as the bound that a range does not have. */
  private static final String NONE = "—";

  private CellTexts() {}

  /** The text of a reason with the arguments that it tells. */
  public static String of(Language language, String reason, List<String> arguments) {
    List<String> shown = arguments.stream().map(one -> one.isEmpty() ? NONE : one).toList();
    return ReasonText.of(TEXTS, language, reason, shown);
  }
}
