package city.opendata.ingestion.batch;

import city.opendata.ingestion.preference.Preferences;
import city.opendata.kit.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers those who made a batch: at once, or when it is done. */
@ApplicationScoped
public class DeliveryAnswers {

  private static final String REPLAYED = "Idempotent-Replayed";

  private final BatchService batches;
  private final BatchWaiter waiter;

  DeliveryAnswers(BatchService batches, BatchWaiter waiter) {
    this.batches = batches;
    this.waiter = waiter;
  }

  /**
   * 202 while the batch is worked on, 200 afterwards.
   *
   * @param prefer the request's preferences, of which waiting counts
   */
  public Response of(
      Registration registration, List<String> prefer, HttpHeaders headers, UriInfo request) {
    Optional<Duration> wait = Preferences.of(prefer).waiting();
    BatchView batch =
        wait.map(time -> waiter.await(registration.batch(), time)).orElse(registration.batch());
    Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder response =
        Response.status(batch.state().isSettled() ? 200 : 202)
            .entity(
                batch.state() == BatchState.CHECKED
                    ? DryRunResponse.from(batch, batches.preview(batch), language)
                    : BatchResponse.from(batch, language))
            .location(request.getBaseUriBuilder().path(BatchResponse.path(batch)).build())
            .language(language.locale())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    wait.ifPresent(time -> response.header(Preferences.APPLIED, "wait=" + time.toSeconds()));
    if (registration.isRepeat()) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }
}
