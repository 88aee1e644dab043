/** What all parts have in common, and where the checkout keeps them. */
@NullMarked
package city.opendata.local.part;

import org.jspecify.annotations.NullMarked;
