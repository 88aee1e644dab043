/** The commands of {@code ./platform}. */
@NullMarked
package city.opendata.local.launcher;

import org.jspecify.annotations.NullMarked;
