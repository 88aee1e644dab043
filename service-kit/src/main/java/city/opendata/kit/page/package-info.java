/** Keyset paging: signed cursors, limits and links. */
@NullMarked
package city.opendata.kit.page;

import org.jspecify.annotations.NullMarked;
