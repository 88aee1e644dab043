package city.opendata.catalog.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * One way to write a JSON value: members sorted by name, no blanks, null members left out, numbers
 * without exponent and trailing zeros. Equal content has equal hashes, however it was sent.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  /** The hash of the canonical form, {@code sha256:} and 64 hexadecimal digits. */
  static String sha256(JsonNode value) {
    try {
      byte[] canonical = write(value).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is not available", missing);
    }
  }

  static String write(JsonNode value) {
    StringBuilder canonical = new StringBuilder();
    append(value, canonical);
    return canonical.toString();
  }

  private static void append(JsonNode value, StringBuilder to) {
    switch (value.getNodeType()) {
      case OBJECT -> appendObject(value, to);
      case ARRAY -> appendArray(value, to);
      case NUMBER -> to.append(number(value));
      default -> to.append(value);
    }
  }

  private static void appendObject(JsonNode object, StringBuilder to) {
    TreeMap<String, JsonNode> members = new TreeMap<>();
    object
        .properties()
        .forEach(
            member -> {
              if (!member.getValue().isNull()) {
                members.put(member.getKey(), member.getValue());
              }
            });
    String separator = "{";
    for (var member : members.entrySet()) {
      to.append(separator).append(TextNode.valueOf(member.getKey())).append(':');
      append(member.getValue(), to);
      separator = ",";
    }
    to.append(members.isEmpty() ? "{}" : "}");
  }

  private static void appendArray(JsonNode array, StringBuilder to) {
    to.append('[');
    for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
      append(elements.next(), to);
      if (elements.hasNext()) {
        to.append(',');
      }
    }
    to.append(']');
  }

  private static String number(JsonNode value) {
    return value.decimalValue().signum() == 0
        ? "0"
        : value.decimalValue().stripTrailingZeros().toPlainString();
  }
}
