/** RFC 9457 problem answers in Chinese and English. */
@NullMarked
package city.opendata.kit.problem;

import org.jspecify.annotations.NullMarked;
