package city.opendata.evaluation.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "RunRequest",
    requiredProperties = {"targetSet", "period"})
record RunRequest(
    @Schema(description = "Year of the targets", examples = "2023") @Nullable String targetSet,
    @Schema(description = "The calendar year that is evaluated (Asia/Shanghai)", examples = "2026")
        @Nullable String period,
    @Schema(
            description =
                "Facts that are dated later, or after the period, are left out; now when absent",
            format = "date-time",
            examples = "2026-11-23T10:00:00+08:00")
        @Nullable String cutOff) {}
