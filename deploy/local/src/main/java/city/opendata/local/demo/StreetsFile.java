package city.opendata.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The real input: every township and street of the country. */
record StreetsFile(byte[] bytes, List<Street> streets) {

  static final String HEADER = "code,name,areaCode,provinceCode,cityCode";

  StreetsFile {
    streets = List.copyOf(streets);
  }

  /** Reads the file as it is: names stand in quotes and hold no comma. */
  static StreetsFile of(byte[] bytes) {
    List<Street> streets =
        new String(bytes, StandardCharsets.UTF_8).lines().skip(1).map(StreetsFile::street).toList();
    return new StreetsFile(bytes, streets);
  }

  static Street street(String line) {
    List<String> cells =
        Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("\"", "")).toList();
    return new Street(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }
}
