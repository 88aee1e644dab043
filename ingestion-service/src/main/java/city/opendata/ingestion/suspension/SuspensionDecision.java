package city.opendata.ingestion.suspension;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a secrecy reviewer decides about suspended records. */
@Schema(name = "SuspensionDecision")
record SuspensionDecision(
    @NotNull
        @Schema(
            description =
                """
                LIFT: what was found may be public, the records can be read again; CONFIRM: it \
                may not, the records stay unreadable until a batch with mode=replace takes their \
                place\
                """)
        Verdict decision,
    @NotNull
        @PlainText(lines = true)
        @Size(max = 2_000)
        @Schema(description = "Why, for the unit and the auditors", examples = "公开的举报电话，已核实。")
        String comment) {

  enum Verdict {
    LIFT,
    CONFIRM
  }

  SuspensionState state() {
    return switch (decision) {
      case LIFT -> SuspensionState.LIFTED;
      case CONFIRM -> SuspensionState.CONFIRMED;
    };
  }
}
