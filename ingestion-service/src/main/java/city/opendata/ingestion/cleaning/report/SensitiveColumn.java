package city.opendata.ingestion.cleaning.report;

import city.opendata.ingestion.cleaning.detect.Evidence;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds what is not open to everyone as it is.
 *
 * @param mask the method by which the contract masks it; null when it is released as it came
 * @param evidence why it was found to be so; holds no value
 */
public record SensitiveColumn(
    String field, SensitiveKind kind, @Nullable String mask, Evidence evidence) {}
