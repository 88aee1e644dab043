package city.opendata.ingestion.cleaning.normalise;

/** One step that rewrites a cell without changing its meaning. Stateless. */
public interface Normaliser {

  /** The rewritten value; the same instance when there was nothing to do. */
  String apply(String value);

  /** What a rewritten value is counted as. */
  Change change();
}
