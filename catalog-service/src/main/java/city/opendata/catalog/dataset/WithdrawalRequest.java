package city.opendata.catalog.dataset;

import city.opendata.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a dataset is taken back; everyone who could see it reads this. */
@Schema(name = "WithdrawalRequest")
public record WithdrawalRequest(
    @NotNull @PlainText(lines = true) @Size(max = 2000) @Schema(examples = "数据已并入新的名录。")
        String reason) {}
