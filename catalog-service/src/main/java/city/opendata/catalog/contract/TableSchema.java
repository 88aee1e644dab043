package city.opendata.catalog.contract;

import city.opendata.catalog.json.RequestLists;
import city.opendata.kit.text.PlainText;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a dataset: a Frictionless Table Schema (specs.frictionlessdata.io/table-schema).
 *
 * @param primaryKey names of fields; absent when rows have no key
 * @param coordinates fields that are positions together; absent when there are none
 * @param rules what the values of one row must be to each other; absent when there are none
 * @param tolerance how many bad rows a release may leave out; absent when the usual is meant
 * @param foreignKeys fields whose values must be keys of other datasets; absent when there are none
 * @param anonymity what rows about persons must reach; absent when they are not about any
 * @param dominance what rows about firms may tell; absent when they are not about any
 * @param missingValues words for an empty cell; absent when the usual ones are meant
 */
@Schema(name = "TableSchema")
public record TableSchema(
    @NotNull @Size(min = 1, max = MOST_FIELDS) List<@NotNull @Valid SchemaField> fields,
    @Size(min = 1, max = LONGEST_KEY)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@NotNull String> primaryKey,
    @Size(max = MOST_MISSING_VALUES)
        @Schema(
            description =
                "Words that stand for an empty cell. Absent: -, --, —, 无, NULL, N/A and the like",
            examples = "暂无")
        @Nullable List<@NotNull @PlainText @Size(max = 50) String> missingValues,
    @Size(max = MOST_COORDINATES) @Schema(description = "Fields that are positions together")
        @Nullable List<@NotNull @Valid CoordinatePair> coordinates,
    @Size(max = MOST_RULES)
        @Schema(description = "Rules across the fields of one row; a row that breaks one is bad")
        @Nullable List<@NotNull @Valid RowRule> rules,
    @Size(max = MOST_TOLERANCE_RULES)
        @Schema(
            description =
                """
                What becomes of a batch with bad rows; of several rules that are broken the \
                strictest counts. Absent: more than 5 % hold it. Empty: the good rows are released \
                whatever their share, unless a column has drifted from the contract\
                """)
        @Nullable List<@NotNull @Valid ToleranceRule> tolerance,
    @Size(max = MOST_FOREIGN_KEYS)
        @Schema(
            description =
                "Fields whose values must be a key of another dataset. A row without a match goes"
                    + " to quarantine")
        @Nullable List<@NotNull @Valid ForeignKey> foreignKeys,
    @Valid
        @Schema(
            description =
                "What rows about persons must reach: a release that does not is held. Give it"
                    + " whenever a row is one person or household")
        @Nullable Anonymity anonymity,
    @Valid
        @Schema(description = "What rows about firms may tell: a release that tells more is held")
        @Nullable Dominance dominance) {

  private static final int MOST_FIELDS = 500;
  private static final int LONGEST_KEY = 16;
  private static final int MOST_MISSING_VALUES = 50;
  private static final int MOST_COORDINATES = 20;
  private static final int MOST_RULES = 50;
  private static final int MOST_TOLERANCE_RULES = 20;
  private static final int MOST_FOREIGN_KEYS = 20;

  public TableSchema {
    fields = fields == null ? List.of() : RequestLists.bounded(fields, MOST_FIELDS);
    primaryKey = primaryKey == null ? null : RequestLists.bounded(primaryKey, LONGEST_KEY);
    missingValues =
        missingValues == null ? null : RequestLists.bounded(missingValues, MOST_MISSING_VALUES);
    coordinates = coordinates == null ? null : RequestLists.bounded(coordinates, MOST_COORDINATES);
    rules = rules == null ? null : RequestLists.bounded(rules, MOST_RULES);
    foreignKeys = foreignKeys == null ? null : RequestLists.bounded(foreignKeys, MOST_FOREIGN_KEYS);
    tolerance = tolerance == null ? null : RequestLists.bounded(tolerance, MOST_TOLERANCE_RULES);
  }

  /** Whether the values of a field tell rows apart. */
  boolean isKey(SchemaField field) {
    boolean unique =
        field.constraints() != null && Boolean.TRUE.equals(field.constraints().unique());
    return unique || (primaryKey != null && primaryKey.contains(field.name()));
  }
}
