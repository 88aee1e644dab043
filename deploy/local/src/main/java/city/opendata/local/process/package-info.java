/** Child processes that never outlive the JVM that started them. */
@NullMarked
package city.opendata.local.process;

import org.jspecify.annotations.NullMarked;
