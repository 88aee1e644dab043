/** A dataset's contract: a Frictionless Table Schema and the rules it must keep. */
@NullMarked
package city.opendata.catalog.contract;

import org.jspecify.annotations.NullMarked;
