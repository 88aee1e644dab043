/** The packaged platform, tested as its users and its accidents meet it. */
@NullMarked
package city.opendata.endtoend;

import org.jspecify.annotations.NullMarked;
