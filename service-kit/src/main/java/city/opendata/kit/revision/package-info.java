/** Changes that go ahead only while nobody else made one. */
@NullMarked
package city.opendata.kit.revision;

import org.jspecify.annotations.NullMarked;
