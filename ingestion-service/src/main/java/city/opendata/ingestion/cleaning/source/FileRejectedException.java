package city.opendata.ingestion.cleaning.source;

import java.util.List;

/** Ends the reading of a file that is refused. {@code Cleaner} turns it into its result. */
public final class FileRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Rejection> rejections;

  /** Refuses a file for these reasons, the main one first. */
  public FileRejectedException(List<Rejection> rejections) {
    super(rejections.toString(), null, false, false);
    this.rejections = List.copyOf(rejections);
  }

  /** Refuses a file for one reason. */
  public FileRejectedException(Rejection rejection) {
    this(List.of(rejection));
  }

  /** The reasons, at least one. */
  public List<Rejection> rejections() {
    return rejections;
  }
}
