package city.opendata.ingestion.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether anyone could be found in the rows of the release: figures, never a value. */
@Schema(
    name = "ReportRisk",
    description = "Of all rows that the release has, or would have, as they are masked")
public record BatchRisk(@Nullable Anonymity anonymity, @Nullable Dominance dominance) {

  /**
   * Classes of rows that look alike (GB/T 42460).
   *
   * @param smallClasses those below what is demanded, by size
   */
  @Schema(name = "ReportAnonymity")
  public record Anonymity(
      List<String> quasiIdentifiers,
      @Schema(description = "Rows that each class must have (k)", examples = "20") int demanded,
      @Schema(description = "Rows of the smallest class", examples = "23") long found,
      long rows,
      long classes,
      @Schema(description = "Rows that are alone in their class", examples = "0") long unique,
      @Schema(description = "Rows of all classes that are too small", examples = "0")
          long smallClassRows,
      List<ClassSize> smallClasses,
      List<FieldDiversity> diversity) {

    public Anonymity {
      quasiIdentifiers = List.copyOf(quasiIdentifiers);
      smallClasses = List.copyOf(smallClasses);
      diversity = List.copyOf(diversity);
    }
  }

  /** How many classes have so many rows. */
  @Schema(name = "ReportClassSize")
  public record ClassSize(long rows, long classes) {}

  /** How many different values of a sensitive field the classes have. */
  @Schema(name = "ReportDiversity")
  public record FieldDiversity(
      String field,
      @Schema(description = "Values that each class must have (l)", examples = "2") int demanded,
      @Schema(description = "Values of the poorest class; 0 when no class has any", examples = "2")
          long found,
      @Schema(description = "Classes with fewer than demanded") long poorClasses,
      @Schema(description = "Rows of those") long poorRows) {}

  /** Sums of a field that would tell what one firm has. */
  @Schema(name = "ReportDominance")
  public record Dominance(
      String value,
      List<String> group,
      long cells,
      @Schema(description = "Cells of fewer than 5 contributors") long fewContributors,
      @Schema(description = "Cells of which one contributor has more than 70 %") long oneDominates,
      @Schema(description = "Cells of which two contributors have more than 85 %")
          long twoDominate) {

    public Dominance {
      group = List.copyOf(group);
    }
  }
}
