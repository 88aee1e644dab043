package city.opendata.ingestion.rectification;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a ticket's rows need not be put right. */
@Schema(name = "RectificationWaiver")
record WaiverRequest(
    @NotNull
        @PlainText(lines = true)
        @Size(max = 2_000)
        @Schema(description = "Why, for the unit and the auditors", examples = "源系统已停用，历史数据无法补正。")
        String reason) {}
