package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.mask.Mask;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as the catalog takes it: a Frictionless Table Schema. */
@Schema(name = "ProposedContract", description = "Ready to be the contract of a dataset")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposedContract(
    List<ProposedField> fields,
    @Nullable List<String> primaryKey,
    @Schema(description = "Absent when the usual words are enough")
        @Nullable List<String> missingValues) {

  @Schema(name = "ProposedField")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposedField(
      @Schema(examples = "xingMing") String name,
      @Schema(description = "The header", examples = "姓名") String title,
      @Nullable String titleEn,
      @Schema(
              enumeration = {"string", "integer", "number", "boolean", "date", "datetime"},
              examples = "string")
          String type,
      @Schema(examples = "citizen-id") @Nullable String format,
      @Schema(examples = "万元") @Nullable String unit,
      @Nullable ProposedConstraints constraints,
      @Schema(implementation = Object.class, examples = "{\"method\": \"drop\"}")
          @Nullable Map<String, Object> mask) {}

  @Schema(name = "ProposedConstraints")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProposedConstraints(
      @Nullable Boolean required,
      @Nullable Boolean unique,
      @Nullable BigDecimal minimum,
      @Schema(name = "enum") @JsonProperty("enum") @Nullable List<String> codes) {}

  static ProposedContract from(Proposal proposal) {
    return new ProposedContract(
        proposal.drafts().stream().map(draft -> field(proposal, draft)).toList(),
        proposal.primaryKey() == null
            ? null
            : proposal.primaryKey().stream().map(Draft::name).toList(),
        proposal.missing().isEmpty()
            ? null
            : Stream.concat(
                    Contract.USUAL_MISSING_VALUES.stream(), proposal.missing().stream().sorted())
                .toList());
  }

  private static ProposedField field(Proposal proposal, Draft draft) {
    return new ProposedField(
        draft.name(),
        draft.title(),
        draft.column().header().english(),
        draft.choice().type().wireName(),
        draft.choice().format(),
        draft.choice().unit(),
        constraints(proposal, draft),
        draft.mask() == null ? null : mask(draft.mask()));
  }

  private static @Nullable ProposedConstraints constraints(Proposal proposal, Draft draft) {
    boolean required = draft.isRequired(proposal.missing());
    boolean unique = proposal.isUnique(draft);
    String minimum = draft.minimum();
    List<String> codes = draft.codes(proposal.missing());
    if (!required && !unique && minimum == null && codes.isEmpty()) {
      return null;
    }
    return new ProposedConstraints(
        required ? Boolean.TRUE : null,
        unique ? Boolean.TRUE : null,
        minimum == null ? null : new BigDecimal(minimum),
        codes.isEmpty() ? null : codes);
  }

  /** A thousand is 1000 and not 1E+3. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal number && number.scale() < 0 ? number.setScale(0) : value;
  }

  static Map<String, Object> mask(Mask mask) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", mask.method());
    mask.parameters().forEach((name, value) -> json.put(name, plain(value)));
    return json;
  }
}
