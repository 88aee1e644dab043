package city.opendata.evaluation.scheme;

/**
 * A scheme as it was stored.
 *
 * @param contentHash equal hashes mean equal schemes
 */
public record SchemeVersion(int version, String contentHash, Scheme scheme) {}
