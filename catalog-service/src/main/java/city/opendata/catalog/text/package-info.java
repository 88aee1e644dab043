/** Text that people may write: what it must not hide. */
@NullMarked
package city.opendata.catalog.text;

import org.jspecify.annotations.NullMarked;
