package city.opendata.bench.measure;

/**
 * What a ratio should come to.
 *
 * @param reach the least that is good
 * @param aim what is striven for
 */
public record Goal(double reach, double aim) {}
