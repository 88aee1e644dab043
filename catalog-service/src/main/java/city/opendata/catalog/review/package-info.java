/** Submission, secrecy review and review: who decided what, when and why. */
@NullMarked
package city.opendata.catalog.review;

import org.jspecify.annotations.NullMarked;
