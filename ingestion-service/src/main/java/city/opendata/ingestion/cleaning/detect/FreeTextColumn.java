package city.opendata.ingestion.cleaning.detect;

import city.opendata.ingestion.cleaning.text.TextBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds sensitive data inside the cells of one column. The header is read as the words before a
 * cell: 订单号 makes a number in it the number of an order. What fills a whole cell and could as well
 * be an office's or a thing's is left to the verdict on the column, which sees all of them.
 */
public final class FreeTextColumn {

  private static final String COLON = "：";

  private final FreeTextScan scan;
  private final HeaderReading header;
  private final Set<SensitiveKind> letThrough;
  private final TextBuffer scratch = new TextBuffer(256);
  private final int context;

  /**
   * A column of this name and title.
   *
   * @param scan the thread's own
   * @param letThrough kinds that were found to be public where they fill a cell
   */
  public FreeTextColumn(
      DetectionRules rules,
      FreeTextScan scan,
      String name,
      @Nullable String title,
      Set<SensitiveKind> letThrough) {
    this.scan = scan;
    this.header = rules.header(name, title);
    this.letThrough = Set.copyOf(letThrough);
    scratch.append((title == null ? name : title) + COLON);
    this.context = scratch.size();
  }

  /**
   * Looks for sensitive data in a cell.
   *
   * @param hits get the places, and those only
   * @return whether there are any
   */
  public boolean find(byte[] text, int start, int end, Hits hits) {
    hits.clear();
    if (!scan.isSuspect(text, start, end)) {
      return false;
    }
    scratch.resize(context);
    scratch.append(text, start, end);
    scan.scan(scratch.bytes(), 0, context, scratch.size(), hits);
    hits.move(start - context);
    hits.removeIf((kind, from, to) -> isLeft(kind, from == start, to == end));
    return hits.size() > 0;
  }

  private boolean isLeft(SensitiveKind kind, boolean first, boolean last) {
    if (!first) {
      return false;
    }
    return switch (kind) {
      case HOME_ADDRESS -> header.official() || header.isContrary() || isPublic(kind, last);
      case EMAIL -> last && header.official() || isPublic(kind, last);
      case LANDLINE -> last;
      case BANK_CARD, PASSPORT, TRAVEL_PERMIT, VIN ->
          last && header.isContrary() || isPublic(kind, last);
      default -> isPublic(kind, last);
    };
  }

  private boolean isPublic(SensitiveKind kind, boolean last) {
    return last && letThrough.contains(kind);
  }
}
