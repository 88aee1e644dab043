package city.opendata.catalog.review;

import city.opendata.catalog.dataset.DatasetState;
import city.opendata.kit.time.CityTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made.
 *
 * @param round 1 after the first submission; grows with every further one
 */
@Schema(name = "Decision")
public record DecisionResponse(
    @Schema(examples = "1") int round,
    @Schema(examples = "SECRECY_REVIEW") DatasetState stage,
    Decision decision,
    @Nullable String reason,
    String contentHash,
    @Schema(description = "Who decided") DecidedBy decidedBy,
    OffsetDateTime decidedAt) {

  /** The person: id at the identity provider and name at that time. */
  @Schema(name = "DecidedBy")
  public record DecidedBy(String subject, @Schema(examples = "minzheng-secrecy") String name) {}

  static DecisionResponse from(ReviewDecision decision) {
    return new DecisionResponse(
        decision.round(),
        decision.stage(),
        decision.decision(),
        decision.reason(),
        decision.contentHash(),
        new DecidedBy(decision.subject(), decision.subjectName()),
        CityTime.at(decision.decidedAt()));
  }
}
