package city.opendata.ingestion.batch;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer decides about a batch that is held. */
@Schema(name = "BatchDecision")
record DecisionRequest(
    @NotNull
        @Schema(description = "RELEASE: work on it again and release it; REJECT: never release it")
        Decision.Verdict decision,
    @NotNull
        @PlainText(lines = true)
        @Size(max = 2_000)
        @Schema(description = "Why, for the unit and the auditors", examples = "公开的办公电话，已核实。")
        String comment) {}
