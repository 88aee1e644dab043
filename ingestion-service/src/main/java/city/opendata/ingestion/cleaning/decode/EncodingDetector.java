package city.opendata.ingestion.cleaning.decode;

import city.opendata.ingestion.cleaning.source.ByteSource;
import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one encoding that explains a whole file: what its byte order mark says, else what its
 * sender declared, else UTF-8, else GB18030. Each is proven to the last byte and none is guessed: a
 * file that none explains is refused with the place of the first byte in question.
 */
public final class EncodingDetector {

  private static final int HEAD = 4 * 1024;

  private final int longestLine;

  /** Refuses lines of more characters than this. */
  public EncodingDetector(int longestLine) {
    this.longestLine = longestLine;
  }

  /** The file as text, or a {@link FileRejectedException}. */
  public DecodedText detect(ByteSource source, @Nullable String declared) throws IOException {
    Guess guess = guess(source, declared);
    return guess.isTold() ? prove(source, guess.encoding(), guess.markLength()) : find(source);
  }

  /** What the file is most likely in, by its beginning; of it nothing is proven yet. */
  public DecodedText likely(ByteSource source, @Nullable String declared) throws IOException {
    Guess guess = guess(source, declared);
    return new DecodedText(source, guess.encoding(), guess.markLength(), 0);
  }

  /**
   * An encoding by the file's beginning and what its sender says.
   *
   * @param isTold whether the file or its sender names the encoding, so that it is no other
   */
  private record Guess(Encoding encoding, int markLength, boolean isTold) {}

  private static Guess guess(ByteSource source, @Nullable String declared) throws IOException {
    byte[] head = head(source);
    if (head.length == 0) {
      throw rejected(RejectionCode.EMPTY_FILE);
    }
    Optional<BinaryFormat> binary = BinaryFormat.of(head);
    if (binary.isPresent()) {
      throw rejected(RejectionCode.BINARY_FILE, binary.get().label());
    }
    Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
    if (mark.isPresent()) {
      return new Guess(mark.get().encoding(), mark.get().length(), true);
    }
    Optional<Encoding> sent = Optional.ofNullable(declared).map(EncodingDetector::encoding);
    if (Utf16Guess.fits(head) && !sent.map(Encoding::isUtf16).orElse(false)) {
      throw rejected(RejectionCode.UTF16_WITHOUT_MARK);
    }
    return new Guess(sent.orElse(Encoding.UTF_8), 0, sent.isPresent());
  }

  private static byte[] head(ByteSource source) throws IOException {
    try (InputStream in = source.open()) {
      return in.readNBytes(HEAD);
    }
  }

  private static Encoding encoding(String declared) {
    if (declared.strip().toLowerCase(Locale.ROOT).equals("utf-16")) {
      throw rejected(RejectionCode.UTF16_WITHOUT_MARK);
    }
    return Encoding.declared(declared)
        .orElseThrow(() -> rejected(RejectionCode.UNSUPPORTED_CHARSET, shortened(declared)));
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40);
  }

  private DecodedText prove(ByteSource source, Encoding encoding, int markLength)
      throws IOException {
    return switch (scan(source, encoding, markLength)) {
      case ScanResult.Decoded decoded -> {
        refuseTwoEncodings(decoded);
        yield new DecodedText(source, encoding, markLength, decoded.bytes());
      }
      case ScanResult.Undecodable(Rejection rejection) ->
          throw new FileRejectedException(rejection);
      case ScanResult.Refused(Rejection rejection) -> throw new FileRejectedException(rejection);
    };
  }

  private DecodedText find(ByteSource source) throws IOException {
    return switch (scan(source, Encoding.UTF_8, 0)) {
      case ScanResult.Decoded decoded ->
          new DecodedText(source, Encoding.UTF_8, 0, decoded.bytes());
      case ScanResult.Undecodable(Rejection rejection) -> notUtf8(source, rejection);
      case ScanResult.Refused(Rejection rejection) -> throw new FileRejectedException(rejection);
    };
  }

  private DecodedText notUtf8(ByteSource source, Rejection utf8) throws IOException {
    boolean damagedUtf8 = Utf8Damage.isLikely(source);
    return switch (scan(source, Encoding.GB18030, 0)) {
      case ScanResult.Decoded decoded -> {
        if (damagedUtf8) {
          throw new FileRejectedException(utf8);
        }
        refuseTwoEncodings(decoded);
        if (decoded.privateUse()) {
          throw rejected(RejectionCode.DOUBTFUL_ENCODING);
        }
        yield new DecodedText(source, Encoding.GB18030, 0, decoded.bytes());
      }
      case ScanResult.Undecodable(Rejection gb18030) -> {
        List<Rejection> both = new ArrayList<>(List.of(gb18030));
        both.add(damagedUtf8 ? 0 : 1, utf8);
        throw new FileRejectedException(both);
      }
      case ScanResult.Refused(Rejection rejection) -> throw new FileRejectedException(rejection);
    };
  }

  private static void refuseTwoEncodings(ScanResult.Decoded decoded) {
    if (decoded.utf8Line() > 0) {
      throw new FileRejectedException(
          Rejection.at(RejectionCode.MIXED_ENCODINGS, decoded.utf8Line(), 0));
    }
  }

  private ScanResult scan(ByteSource source, Encoding encoding, int markLength) throws IOException {
    try (InputStream in = source.open()) {
      return new TextScan(encoding, longestLine).scan(in, markLength);
    }
  }

  private static FileRejectedException rejected(RejectionCode code, String... arguments) {
    return new FileRejectedException(Rejection.of(code, arguments));
  }
}
