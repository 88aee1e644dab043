package city.opendata.ingestion.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Searches bytes for many values at once, raw, percent-encoded and in Base64 wherever they begin in
 * it. The first eight bytes of each form are looked up at every place.
 */
final class CanarySearch {

  private static final int KEY = Long.BYTES;

  private final Map<Long, List<Form>> forms = new HashMap<>();

  private record Form(byte[] bytes, String kind) {}

  CanarySearch(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      byte[] raw = canary.value().getBytes(UTF_8);
      add(raw, canary.kind());
      String percent = URLEncoder.encode(canary.value(), UTF_8);
      add(percent.getBytes(UTF_8), canary.kind());
      for (int before = 0; before < 3; before++) {
        byte[] shifted = new byte[before + raw.length];
        System.arraycopy(raw, 0, shifted, before, raw.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        // What the bytes before and behind it change is left out.
        int from = before == 0 ? 0 : before + 1;
        add(Arrays.copyOfRange(encoded, from, encoded.length - 1), canary.kind());
      }
    }
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
