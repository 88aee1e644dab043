package city.opendata.ingestion.cleaning.identifier;

import city.opendata.ingestion.cleaning.text.Ascii;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/**
 * An e-mail address, RFC 5321 clause 4.1.2: local part as a dot-atom of ASCII (at most 64), @, and
 * the name of a host; at most 254 bytes. Canonical: without quotation marks, brackets and mailto:
 * around it. Quoted local parts and address literals, which only tests use, are none.
 */
final class Email implements Identifier {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String SPECIALS = "!#$%&'*+/=?^_`{|}~-";
  private static final String SCHEME = "mailto:";

  @Override
  public Verdict check(byte[] text, int start, int end) {
    if (end - start > LONGEST) {
      return Verdict.WRONG_FORM;
    }
    int at = start;
    while (at < end && text[at] != '@') {
      at++;
    }
    boolean address = at < end && isLocal(text, start, at) && HostName.matches(text, at + 1, end);
    return address ? Verdict.VALID : Verdict.WRONG_FORM;
  }

  private static boolean isLocal(byte[] text, int start, int end) {
    if (end - start > LONGEST_LOCAL) {
      return false;
    }
    boolean atom = false;
    for (int i = start; i < end; i++) {
      boolean dot = text[i] == '.';
      if (dot ? !atom : !isAtom(text[i])) {
        return false;
      }
      atom = !dot;
    }
    return atom;
  }

  private static boolean isAtom(byte b) {
    return Ascii.isLetter(b) || Ascii.isDigit(b) || SPECIALS.indexOf(b) >= 0;
  }

  @Override
  public boolean rewrite(byte[] text, int start, int end, TextBuffer into) {
    int from = Respelling.unwrappedStart(text, start, end);
    int to = Respelling.unwrappedEnd(text, from, end);
    from = Ascii.startsWith(text, from, to, SCHEME) ? from + SCHEME.length() : from;
    if ((from == start && to == end) || check(text, from, to) != Verdict.VALID) {
      return false;
    }
    into.append(text, from, to);
    return true;
  }
}
