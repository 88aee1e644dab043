package city.opendata.ingestion.cleaning.risk;

import city.opendata.ingestion.cleaning.contract.FieldType;

/**
 * A released field.
 *
 * @param field its name in the report
 * @param position its place in the contract
 * @param type of the values that are released, after masking
 */
public record RiskColumn(String field, int position, FieldType type) {}
