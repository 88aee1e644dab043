/** The platform's own services as child processes. */
@NullMarked
package city.opendata.local.service;

import org.jspecify.annotations.NullMarked;
