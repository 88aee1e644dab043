package city.opendata.ingestion.error;

import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.Texts;

/**
 * What a measure of GB/T 36344-2018 says.
 *
 * @param dimension that it belongs to
 * @param rule what its numerator and denominator count
 */
public record MeasureTexts(String dimension, String name, String rule) {

  private static final Texts TEXTS = Texts.beside(MeasureTexts.class, "measures");
  private static final int DIMENSION_DIGITS = 2;

  /** The texts of the measure that has this number in the standard. */
  public static MeasureTexts of(Language language, String code) {
    return new MeasureTexts(
        TEXTS.get(language, code.substring(0, DIMENSION_DIGITS)),
        TEXTS.get(language, code + ".name"),
        TEXTS.get(language, code + ".rule"));
  }
}
