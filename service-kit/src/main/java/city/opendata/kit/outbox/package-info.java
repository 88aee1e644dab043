/** Events leave a service in the same transaction as the change they tell of. */
@NullMarked
package city.opendata.kit.outbox;

import org.jspecify.annotations.NullMarked;
