/** The platform's main job, done and checked step by step. */
@NullMarked
package city.opendata.local.demo;

import org.jspecify.annotations.NullMarked;
