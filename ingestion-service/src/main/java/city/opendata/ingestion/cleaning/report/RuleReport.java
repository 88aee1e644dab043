package city.opendata.ingestion.cleaning.report;

/**
 * How the rows of a file keep one rule of the contract.
 *
 * @param rule its name
 * @param evaluated rows that it says something about: all values that it needs are there and good
 * @param violated how many of them break it
 * @param failed for how many of them it could not be evaluated
 */
public record RuleReport(String rule, long evaluated, long violated, long failed) {

  public RuleReport {
    if (violated < 0 || failed < 0 || violated + failed > evaluated) {
      throw new IllegalArgumentException(
          "%d evaluated, %d violated, %d failed".formatted(evaluated, violated, failed));
    }
  }
}
