package city.opendata.ingestion.quarantine;

import city.opendata.ingestion.batch.BodyReceiver;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.error.IngestionProblem;
import city.opendata.ingestion.error.RejectionTexts;
import city.opendata.ingestion.quarantine.CorrectionImport.Outcome;
import city.opendata.ingestion.store.ObjectStore;
import city.opendata.kit.caller.Caller;
import city.opendata.kit.problem.Language;
import city.opendata.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Receives corrected files. They hold what the originals hold, so they are stored like deliveries
 * while they are read, and removed after; the janitor removes what a crash leaves.
 */
@ApplicationScoped
class CorrectionUpload {

  private final CorrectionImportService imports;
  private final BodyReceiver bodies;
  private final ObjectStore store;

  CorrectionUpload(CorrectionImportService imports, BodyReceiver bodies, ObjectStore store) {
    this.imports = imports;
    this.bodies = bodies;
    this.store = store;
  }

  /**
   * A file as it was sent.
   *
   * @param charset that its sender declared, if any
   * @param length -1 when it was not told
   */
  record Upload(@Nullable String charset, long length, InputStream body) {}

  /** Takes over what was corrected in a file. */
  Outcome receive(String dataset, UUID batch, Upload upload, Language language, Caller caller)
      throws IOException {
    imports.requireCorrectable(dataset, batch, caller);
    UUID name = UUID.randomUUID();
    bodies.receive(name, upload.body(), upload.length());
    try {
      CsvFile file = new CsvFile(() -> store.open(name), upload.charset());
      return imports.take(dataset, batch, file, caller);
    } catch (FileRejectedException unreadable) {
      throw problem(unreadable, language);
    } finally {
      bodies.discard(name);
    }
  }

  private static ProblemException problem(FileRejectedException unreadable, Language language) {
    ProblemException problem = ProblemException.of(IngestionProblem.INVALID_CORRECTIONS);
    for (Rejection rejection : unreadable.rejections()) {
      String code = rejection.code().wireName();
      problem.withMessage(
          rejection.line() == 0 ? "file" : "line " + rejection.line(),
          code,
          RejectionTexts.of(language, code, rejection.arguments()));
    }
    return problem;
  }
}
