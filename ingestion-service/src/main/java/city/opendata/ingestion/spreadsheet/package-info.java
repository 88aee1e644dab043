/** CSV that spreadsheets can open without harm. */
@NullMarked
package city.opendata.ingestion.spreadsheet;

import org.jspecify.annotations.NullMarked;
