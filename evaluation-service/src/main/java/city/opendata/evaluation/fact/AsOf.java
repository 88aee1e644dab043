package city.opendata.evaluation.fact;

import java.time.Instant;

/**
 * A view of the facts that stays the same for ever.
 *
 * @param cutOff facts that are dated later are not seen
 * @param position facts that were stored later are not seen, even when they are dated earlier
 */
public record AsOf(Instant cutOff, long position) {}
