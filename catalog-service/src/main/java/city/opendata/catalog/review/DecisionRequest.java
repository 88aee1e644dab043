package city.opendata.catalog.review;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides, and on what. */
@Schema(name = "DecisionRequest")
public record DecisionRequest(
    @NotNull Decision decision,
    @PlainText(lines = true) @Size(max = 2000) @Schema(description = "Demanded for RETURN")
        @Nullable String reason,
    @NotNull
        @Pattern(
            regexp = "^sha256:[0-9a-f]{64}$",
            message = "{city.opendata.catalog.review.contentHash}")
        @Schema(description = "The contentHash that the dataset showed: what is decided on")
        String contentHash) {}
