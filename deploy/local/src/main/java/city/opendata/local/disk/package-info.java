/** Folders, locks and logs on disk. */
@NullMarked
package city.opendata.local.disk;

import org.jspecify.annotations.NullMarked;
