package city.opendata.ingestion.cleaning.decode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that people send under a .csv name, with their first bytes written as characters. */
enum BinaryFormat {
  PNG("PNG", "\u0089PNG"),
  JPEG("JPEG", "\u00FF\u00D8\u00FF"),
  GIF("GIF", "GIF8"),
  ZIP("XLSX/ZIP", "PK\u0003\u0004"),
  OLE2("XLS/DOC", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
  PDF("PDF", "%PDF-"),
  GZIP("GZIP", "\u001F\u008B"),
  SEVEN_ZIP("7Z", "7z\u00BC\u00AF'\u001C"),
  RAR("RAR", "Rar!\u001A\u0007"),
  SQLITE("SQLite", "SQLite format 3\u0000"),
  // A Parquet file's first page header begins with U+0015; PAR1 alone could be a column.
  PARQUET("Parquet", "PAR1\u0015");

  private final String label;
  private final String firstBytes;

  BinaryFormat(String label, String firstBytes) {
    this.label = label;
    this.firstBytes = firstBytes;
  }

  static Optional<BinaryFormat> of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    for (BinaryFormat format : values()) {
      if (bytes.startsWith(format.firstBytes)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** What people call it, in every language. */
  String label() {
    return label;
  }
}
