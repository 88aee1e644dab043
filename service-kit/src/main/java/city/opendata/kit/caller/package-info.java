/** Who is calling: the verified token as plain values. */
@NullMarked
package city.opendata.kit.caller;

import org.jspecify.annotations.NullMarked;
