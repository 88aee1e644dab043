/** CloudEvents 1.0 on Kafka: the envelope and how a service handles one. */
@NullMarked
package city.opendata.kit.event;

import org.jspecify.annotations.NullMarked;
