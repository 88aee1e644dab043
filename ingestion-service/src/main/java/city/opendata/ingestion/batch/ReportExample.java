package city.opendata.ingestion.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell that a rule changed or refused: its place and its shape, never its value. */
@Schema(name = "ReportExample")
record ReportExample(
    @Schema(examples = "phone") String column,
    @Schema(description = "Rule of the change, or reason of the refusal", examples = "half-width")
        String rule,
    @Schema(description = "Row of the file, from 1 without the header", examples = "17") long row,
    @Schema(
            description = "9 any digit, a A letters, 文 ideographs, ␣ blanks, * the rest",
            examples = "文文␣")
        String shape) {

  static ReportExample from(BatchReport.CellExample example) {
    return new ReportExample(example.column(), example.rule(), example.row(), example.shape());
  }
}
