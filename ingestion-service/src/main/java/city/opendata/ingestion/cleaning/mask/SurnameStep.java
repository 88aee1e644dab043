package city.opendata.ingestion.cleaning.mask;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.step.Step;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.Utf8;
import java.nio.charset.StandardCharsets;

/** Leaves the surname of a name. */
final class SurnameStep implements Step {

  private static final byte[] MOU = "某".getBytes(StandardCharsets.UTF_8);

  private final Surname.Given given;

  SurnameStep(Surname mask) {
    given = mask.given();
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    short[] verdicts = cells.verdicts();
    for (int row = 0; row < cells.rows(); row++) {
      if (verdicts[row] == Cells.VALUE) {
        int start = text.size();
        append(text, starts[row], ends[row]);
        starts[row] = start;
        ends[row] = text.size();
      }
    }
  }

  private void append(TextBuffer text, int start, int end) {
    byte[] bytes = text.bytes();
    int dot = dot(bytes, start, end);
    if (dot < end) {
      appendFirstSegment(text, start, dot, end);
      return;
    }
    int first = start + Utf8.length(bytes[start]);
    if (first >= end || !Character.isIdeographic(Utf8.codePoint(bytes, start))) {
      appendHidden(text);
      return;
    }
    int compound = start + CompoundSurnames.BYTES;
    boolean isCompound = compound <= end && CompoundSurnames.ALL.contains(bytes, start, compound);
    int surname = isCompound ? compound : first;
    text.append(bytes, start, surname);
    switch (given) {
      case MOU -> text.append(MOU, 0, MOU.length);
      case ASTERISKS -> {
        // Somebody may be called by nothing but a compound surname; one asterisk says so little.
        int hidden = Math.max(1, Utf8.count(bytes, surname, end));
        for (int i = 0; i < hidden; i++) {
          text.append('*');
        }
      }
    }
  }

  /** A name with nothing before or behind its dot is none. */
  private static void appendFirstSegment(TextBuffer text, int start, int dot, int end) {
    byte[] bytes = text.bytes();
    int behind = dot + Utf8.length(bytes[dot]);
    if (dot > start && behind < end) {
      text.append(bytes, start, behind);
    }
    appendHidden(text);
  }

  private static void appendHidden(TextBuffer text) {
    text.append('*');
    text.append('*');
  }

  /** The first of the dots that separate the segments of a name, or the end. */
  private static int dot(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && (bytes[i] >= 0 || !isDot(Utf8.codePoint(bytes, i)))) {
      i += Utf8.length(bytes[i]);
    }
    return i;
  }

  /** U+00B7 of GB 18030, and what else keyboards give for it. */
  private static boolean isDot(int codePoint) {
    return switch (codePoint) {
      case 0x00B7, 0x2022, 0x2027, 0x22C5, 0x30FB, 0xFF0E, 0xFF65 -> true;
      default -> false;
    };
  }
}
