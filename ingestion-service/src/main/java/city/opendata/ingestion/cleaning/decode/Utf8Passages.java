package city.opendata.ingestion.cleaning.decode;

/**
 * Finds Chinese text in UTF-8 within a file that is read as GB18030, which explains nearly all of
 * it, as nonsense: 无锡 would come out as 鏃犻敗. A run of bytes beyond ASCII is such text when all of
 * it is sequences of three bytes, as UTF-8 (RFC 3629) writes Chinese. Three characters in GB18030
 * seldom look like two of those: of 246,000 places in the texts of this project one did, 畈茶场. So it
 * takes four, in one run or in runs that follow one another.
 */
final class Utf8Passages {

  private static final int ENOUGH = 4;

  private long line = 1;
  private boolean afterReturn;

  /** Characters of the run that is being read, and how many bytes its last still needs. */
  private int inRun;

  private int needed;
  private boolean isBroken;
  private long runLine;

  /** Characters of the runs of UTF-8 before it that nothing else came between. */
  private int inPassage;

  private long passageLine;
  private long found;

  /** Looks at the next bytes of the file. */
  void add(byte[] bytes, int start, int end) {
    for (int i = start; i < end && found == 0; i++) {
      if (bytes[i] < 0) {
        afterReturn = false;
        highByte(bytes[i] & 0xFF);
      } else {
        endRun();
        countLine(bytes[i]);
      }
    }
  }

  /** The line in which the first passage of UTF-8 begins, from 1; 0 when there is none. */
  long line() {
    endRun();
    return found;
  }

  private void highByte(int value) {
    if (inRun == 0 && needed == 0 && !isBroken) {
      runLine = line;
    }
    boolean isContinuation = value < 0xC0;
    if (needed > 0 && isContinuation) {
      needed--;
      inRun += needed == 0 ? 1 : 0;
    } else if (needed == 0 && value >= 0xE2 && value <= 0xEF) {
      needed = 2;
    } else {
      isBroken = true;
    }
  }

  private void endRun() {
    if (isBroken || needed > 0) {
      inPassage = 0;
    } else if (inRun > 0) {
      passageLine = inPassage == 0 ? runLine : passageLine;
      inPassage += inRun;
      found = found == 0 && inPassage >= ENOUGH ? passageLine : found;
    }
    inRun = 0;
    needed = 0;
    isBroken = false;
  }

  /** Lines end with a line feed, a carriage return, or both. */
  private void countLine(byte value) {
    if (value == '\r' || (value == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = value == '\r';
  }
}
