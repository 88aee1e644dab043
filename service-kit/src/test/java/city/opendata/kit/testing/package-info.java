/** What the services' tests share: real parts, real tokens, the contracts and the house rules. */
@NullMarked
package city.opendata.kit.testing;

import org.jspecify.annotations.NullMarked;
