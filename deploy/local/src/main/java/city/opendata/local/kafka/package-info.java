/** A Kafka broker and the platform's topics. */
@NullMarked
package city.opendata.local.kafka;

import org.jspecify.annotations.NullMarked;
