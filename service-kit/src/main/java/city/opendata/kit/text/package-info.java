/** Text that people may write: what it must not hide. */
@NullMarked
package city.opendata.kit.text;

import org.jspecify.annotations.NullMarked;
