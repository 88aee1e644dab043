package city.opendata.kit.text;

import java.util.regex.Pattern;

/**
 * A name out of a request as an answer may repeat it. Anybody may have written a person's number in
 * its place, so only a name that looks like one of the interface is repeated, such as a mistyped
 * parameter; of any other its length is told. Values are never repeated, whatever they look like.
 */
public final class ShownName {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  /** A year has as many; fewer than any number that somebody is found by. */
  private static final int MOST_DIGITS = 4;

  private ShownName() {}

  /** The name, or {@code (18 characters)} when it is not plain. */
  public static String of(String name) {
    boolean plain =
        PLAIN.matcher(name).matches()
            && name.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    return plain ? name : "(" + name.codePointCount(0, name.length()) + " characters)";
  }
}
