/** RFC 9457 problem answers in Chinese and English. */
@NullMarked
package city.opendata.gateway.problem;

import org.jspecify.annotations.NullMarked;
