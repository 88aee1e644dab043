/** The problems that the catalog answers with, in Chinese and English. */
@NullMarked
package city.opendata.catalog.error;

import org.jspecify.annotations.NullMarked;
