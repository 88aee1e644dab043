package city.opendata.ingestion.release;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.text.TextBuffer;

/** Writes one field of a row: its length, or -1 for null, and PostgreSQL's binary form of it. */
enum BinaryField {
  TEXT {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      int start = cells.starts()[row];
      int length = cells.ends()[row] - start;
      int at = begin(length, output);
      System.arraycopy(text, start, output.bytes(), at, length);
    }
  },

  BIGINT {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      int at = begin(Long.BYTES, output);
      BigEndian.putLong(output.bytes(), at, cells.numbers()[row]);
    }
  },

  NUMERIC {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      BinaryNumeric.write(text, cells.starts()[row], cells.ends()[row], output);
    }
  },

  BOOLEAN {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      int at = begin(1, output);
      output.bytes()[at] = (byte) cells.numbers()[row];
    }
  },

  /** Days since 2000-01-01. */
  DATE {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      int at = begin(Integer.BYTES, output);
      BigEndian.putInt(output.bytes(), at, (int) (cells.numbers()[row] - DAYS_TO_2000));
    }
  },

  /** Microseconds since 2000-01-01 in UTC. */
  TIMESTAMPTZ {
    @Override
    void writeValue(Cells cells, int row, byte[] text, TextBuffer output) {
      int at = begin(Long.BYTES, output);
      BigEndian.putLong(output.bytes(), at, cells.numbers()[row] - MICROS_TO_2000);
    }
  };

  private static final long DAYS_TO_2000 = 10_957;
  private static final long MICROS_TO_2000 = DAYS_TO_2000 * 86_400_000_000L;
  private static final int NULL = -1;

  static BinaryField of(FieldType type) {
    return switch (type) {
      case STRING -> TEXT;
      case INTEGER -> BIGINT;
      case NUMBER -> NUMERIC;
      case BOOLEAN -> BOOLEAN;
      case DATE -> DATE;
      case DATETIME -> TIMESTAMPTZ;
    };
  }

  /** Writes a good cell, which may be empty. */
  final void write(Cells cells, int row, byte[] text, TextBuffer output) {
    if (cells.verdicts()[row] == Cells.EMPTY) {
      int at = output.size();
      output.reserve(Integer.BYTES);
      BigEndian.putInt(output.bytes(), at, NULL);
      output.resize(at + Integer.BYTES);
    } else {
      writeValue(cells, row, text, output);
    }
  }

  abstract void writeValue(Cells cells, int row, byte[] text, TextBuffer output);

  /** Writes the length and makes room for so many bytes; returns where they go. */
  static int begin(int length, TextBuffer output) {
    output.reserve(Integer.BYTES + length);
    int at = output.size();
    BigEndian.putInt(output.bytes(), at, length);
    output.resize(at + Integer.BYTES + length);
    return at + Integer.BYTES;
  }
}
