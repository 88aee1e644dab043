package city.opendata.ingestion.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches bytes for many values at once, in half and full width, raw, percent-encoded, in
 * hexadecimal, and in both forms of Base64 wherever they begin in it. The first eight bytes of each
 * form are looked up at every place.
 */
final class CanarySearch {

  private static final int KEY = Long.BYTES;
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private final Map<Long, List<Form>> forms = new HashMap<>();

  private record Form(byte[] bytes, String kind) {}

  CanarySearch(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      Stream.of(canary.value(), canary.wideValue())
          .distinct()
          .flatMap(value -> forms(value).stream())
          .map(ByteBuffer::wrap)
          .distinct()
          .forEach(form -> add(form.array(), canary.kind()));
    }
  }

  private static List<byte[]> forms(String value) {
    byte[] raw = value.getBytes(UTF_8);
    String percent = URLEncoder.encode(value, UTF_8);
    List<byte[]> forms = new ArrayList<>();
    forms.add(raw);
    forms.add(percent.getBytes(UTF_8));
    forms.add(lowerEscapes(percent).getBytes(UTF_8));
    forms.add(HexFormat.of().formatHex(raw).getBytes(UTF_8));
    forms.addAll(base64(raw, Base64.getEncoder()));
    forms.addAll(base64(raw, Base64.getUrlEncoder()));
    return forms;
  }

  private static String lowerEscapes(String percent) {
    return ESCAPE.matcher(percent).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }

  private static List<byte[]> base64(byte[] raw, Base64.Encoder encoder) {
    List<byte[]> forms = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + raw.length];
      System.arraycopy(raw, 0, shifted, before, raw.length);
      byte[] encoded = encoder.withoutPadding().encode(shifted);
      // What the bytes before and behind it change is left out.
      int from = before == 0 ? 0 : before + 1;
      forms.add(Arrays.copyOfRange(encoded, from, encoded.length - 1));
    }
    return forms;
  }

  private void add(byte[] form, String kind) {
    if (form.length >= KEY) {
      forms.computeIfAbsent(key(form, 0), key -> new ArrayList<>()).add(new Form(form, kind));
    }
  }

  private static long key(byte[] bytes, int at) {
    long key = 0;
    for (int i = 0; i < KEY; i++) {
      key = key << Byte.SIZE | (bytes[at + i] & 0xFF);
    }
    return key;
  }

  /** How many values of each kind are in it. */
  Map<String, Integer> find(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Map<String, Integer> found = new TreeMap<>();
    long key = 0;
    for (int end = 0; end < bytes.length; end++) {
      key = key << Byte.SIZE | (bytes[end] & 0xFF);
      int at = end + 1 - KEY;
      for (Form form : at < 0 ? List.<Form>of() : forms.getOrDefault(key, List.of())) {
        int to = at + form.bytes.length;
        if (to <= bytes.length && Arrays.equals(bytes, at, to, form.bytes, 0, form.bytes.length)) {
          found.merge(form.kind, 1, Integer::sum);
        }
      }
    }
    return found;
  }
}
