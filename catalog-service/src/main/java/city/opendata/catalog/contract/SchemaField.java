package city.opendata.catalog.contract;

import city.opendata.kit.text.PlainText;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One column of the data. */
@Schema(name = "SchemaField")
public record SchemaField(
    @NotNull @Schema(examples = "areaCode", pattern = ContractRules.FIELD_NAME) String name,
    @NotNull @PlainText @Size(max = 200) @Schema(examples = "县级区划代码") String title,
    @PlainText @Size(max = 200) @Schema(examples = "County code") @Nullable String titleEn,
    @PlainText(lines = true) @Size(max = 1000) @Nullable String description,
    @NotNull FieldType type,
    @Schema(
            description =
                """
                How values are written, beyond the type. string: a kind of identifier, whose form, \
                check digit, date and division code are then checked. number: percent (12.5% is \
                0.125) or currency. integer: currency. date, datetime: excel-serial, \
                excel-serial-1904, epoch-seconds, epoch-milliseconds\
                """,
            examples = "citizen-id")
        @Nullable String format,
    @PlainText
        @Size(max = 20)
        @Schema(
            description = "What a number counts. A value may end in it, and in no other unit",
            examples = "万元")
        @Nullable String unit,
    @Nullable FieldConstraints constraints,
    @Schema(
            implementation = Object.class,
            description =
                """
                How values are de-identified before they are released: a method and what it has to \
                be told. drop; suppress; keep-ends (first, last, fill); pseudonym (keyVersion); \
                surname (given: mou or asterisks); date-to-year; date-to-band (years, top, reference); \
                number-to-band (bounds); round-number (step); address-to (level: street or \
                district); grid (decimals); email-domain; ip-prefix\
                """,
            examples = "{\"method\": \"keep-ends\", \"first\": 3, \"last\": 4, \"fill\": 4}")
        @Nullable JsonNode mask,
    @Valid
        @Schema(
            description =
                "What the values are to a person. A field by which a person is found, as its format"
                    + " or this says, needs a mask or must be public")
        @Nullable FieldSensitivity sensitivity,
    @Schema(implementation = Object.class, description = "A value that fits")
        @Nullable JsonNode example) {

  /** A member that is null in JSON is a member that is absent. */
  public SchemaField {
    example = example == null || example.isNull() ? null : example;
    mask = mask == null || mask.isNull() ? null : mask;
  }

  boolean isRequired() {
    return constraints != null && constraints.isRequired();
  }
}
