package city.opendata.evaluation.scheme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IndicatorScheme")
record SchemeResponse(
    @Schema(description = "Grows with each changed scheme", examples = "1") int version,
    @Schema(description = "Equal hashes mean equal schemes") String contentHash,
    List<IndicatorResponse> items) {

  SchemeResponse {
    items = List.copyOf(items);
  }

  static SchemeResponse from(SchemeVersion version) {
    return new SchemeResponse(
        version.version(),
        version.contentHash(),
        version.scheme().indicators().stream().map(IndicatorResponse::from).toList());
  }
}
