package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.step.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that mask the cells of a column. They come after all checks and after everything was
 * counted, and change good cells only: afterwards the cells are of the mask's released type. The
 * cells as they came remain with their block, for the quarantine.
 */
public final class MaskSteps {

  private MaskSteps() {}

  /**
   * Steps for one thread.
   *
   * @param source the field's type before masking
   * @param keys the dataset's keys, asked only for pseudonyms
   * @throws InvalidMaskException when values of this type cannot be masked so, or a key is missing
   */
  public static List<Step> of(Mask mask, FieldType source, PseudonymKey.Source keys) {
    boolean becomesText =
        mask.releasedType(source) == FieldType.STRING && source != FieldType.STRING;
    List<Step> steps = new ArrayList<>();
    switch (mask) {
      case AddressTo addressTo -> steps.add(new AddressStep(addressTo));
      case DateToBand dateToBand -> steps.add(dateToBand.step(source));
      case DateToYear _ -> steps.add(new DateToYearStep(source));
      case EmailDomain _ -> steps.add(new EmailDomainStep());
      case Grid grid -> steps.add(new RoundDecimalStep(grid.distance()));
      case IpPrefix _ -> steps.add(new IpPrefixStep());
      case NumberToBand numberToBand ->
          steps.add(
              source == FieldType.INTEGER
                  ? numberToBand.integerStep()
                  : numberToBand.decimalStep());
      case RoundNumber roundNumber ->
          steps.add(
              source == FieldType.INTEGER
                  ? new RoundIntegerStep(roundNumber.step().longValueExact())
                  : new RoundDecimalStep(roundNumber.step()));
      // What is dropped must not be in memory for a sink to take by mistake.
      case Drop _, Suppress _ -> steps.add(new SuppressStep());
      case KeepEnds keepEnds -> {
        addText(becomesText, steps);
        steps.add(new KeepEndsStep(keepEnds));
      }
      case Pseudonym pseudonym -> {
        addText(becomesText, steps);
        steps.add(new PseudonymStep(keys.key(pseudonym.keyVersion())));
      }
      case Surname surname -> steps.add(new SurnameStep(surname));
    }
    return List.copyOf(steps);
  }

  private static void addText(boolean becomesText, List<Step> steps) {
    if (becomesText) {
      steps.add(new IntegerText());
    }
  }
}
