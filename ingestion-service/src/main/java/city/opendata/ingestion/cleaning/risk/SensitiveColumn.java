package city.opendata.ingestion.cleaning.risk;

/**
 * A released field whose values nobody is to learn of a person.
 *
 * @param health whether it is about health, for which more different values are demanded
 */
public record SensitiveColumn(RiskColumn column, boolean health) {}
