package city.opendata.ingestion.cleaning.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.Rejection;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDetectorTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "code,name\n320282113,湖㳇镇\n320282999,𠮷野镇\n";

  private static DecodedText detect(byte[] bytes, @Nullable String declared) throws IOException {
    return new EncodingDetector(1_000_000).detect(() -> new ByteArrayInputStream(bytes), declared);
  }

  private static List<Rejection> rejections(byte[] bytes, @Nullable String declared) {
    return catchThrowableOfType(FileRejectedException.class, () -> detect(bytes, declared))
        .rejections();
  }

  private static String read(DecodedText text) throws IOException {
    StringWriter copy = new StringWriter();
    try (Reader reader = text.open()) {
      reader.transferTo(copy);
    }
    return copy.toString();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030"})
  void aTextIsReadInTheEncodingThatExplainsIt(String charset) throws IOException {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));

    DecodedText text = detect(bytes, null);

    assertThat(text.encoding().wireName()).isEqualTo(charset);
    assertThat(text.bytes()).isEqualTo(bytes.length);
    assertThat(read(text)).isEqualTo(TEXT);
  }

  @Test
  void fourByteCharactersOfGb18030AreRead() throws IOException {
    byte[] bytes = join("a\n".getBytes(UTF_8), hex("bafe8231d233d5f29534b235"));

    assertThat(read(detect(bytes, null))).isEqualTo("a\n湖㳇镇𠮷");
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() throws IOException {
    assertThat(read(detect(join(hex("efbbbf"), TEXT.getBytes(UTF_8)), null))).isEqualTo(TEXT);
    assertThat(read(detect(join(hex("fffe"), TEXT.getBytes(UTF_16LE)), null))).isEqualTo(TEXT);
    assertThat(read(detect(join(hex("feff"), TEXT.getBytes(UTF_16BE)), "gbk"))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({"gb2312, GB18030", "GBK, GB18030", "utf8, UTF-8", "UTF-16LE, UTF-16LE"})
  void aDeclaredEncodingIsUsed(String declared, String encoding) throws IOException {
    byte[] bytes = TEXT.getBytes(Charset.forName(encoding));

    DecodedText text = detect(bytes, declared);

    assertThat(text.encoding().wireName()).isEqualTo(encoding);
    assertThat(read(text)).isEqualTo(TEXT);
  }

  @Test
  void aDeclaredEncodingIsStrict() {
    List<Rejection> rejections = rejections(TEXT.getBytes(GB18030), "UTF-8");

    assertThat(rejections)
        .containsExactly(Rejection.at(RejectionCode.UNDECODABLE, 2, 11, "UTF-8", "0xBA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "latin1", "windows-1252", "big5", "no such", ""})
  void anEncodingThatIsNotReadIsRefusedByName(String declared) {
    assertThat(rejections(TEXT.getBytes(UTF_8), declared))
        .containsExactly(Rejection.of(RejectionCode.UNSUPPORTED_CHARSET, declared));
  }

  @Test
  void aByteThatNoEncodingExplainsIsToldForEach() {
    byte[] bytes = join("名\n".getBytes(GB18030), "x,y\nab\u00FFz\n".getBytes(ISO_8859_1));

    assertThat(rejections(bytes, null))
        .containsExactly(
            Rejection.at(RejectionCode.UNDECODABLE, 3, 3, "GB18030", "0xFF"),
            Rejection.at(RejectionCode.UNDECODABLE, 1, 1, "UTF-8", "0xC3"));
  }

  @Test
  void columnsCountCodePointsAndEveryKindOfLineEndEndsALine() {
    byte[] bytes = join("a\rb\r\nc\n𠮷𠮷".getBytes(UTF_8), hex("ff"));

    assertThat(rejections(bytes, "utf-8"))
        .containsExactly(Rejection.at(RejectionCode.UNDECODABLE, 4, 3, "UTF-8", "0xFF"));
  }

  @Test
  void aCharacterCutOffAtTheEndOfTheFileIsUndecodable() {
    byte[] bytes = join("name\n".getBytes(UTF_8), hex("e6b9"));

    assertThat(rejections(bytes, "utf-8"))
        .containsExactly(Rejection.at(RejectionCode.UNDECODABLE, 2, 1, "UTF-8", "0xE6 0xB9"));
  }

  @Test
  void utf8WithOneBrokenByteIsNeverTakenForGb18030() {
    // Every run of Chinese is an even number of bytes, so GB18030 would explain all of it.
    byte[] bytes = "name\n无锡\n滨湖\n惠山\n".getBytes(UTF_8);
    bytes[7] = (byte) 0xC1;

    List<Rejection> rejections = rejections(bytes, null);

    assertThat(rejections).hasSize(1);
    assertThat(rejections.getFirst().arguments()).startsWith("UTF-8");
    assertThat(rejections.getFirst().line()).isEqualTo(2);
  }

  @Test
  void big5IsNotTakenForGb18030() {
    byte[] bytes = "name\n臺北縣中山路一段\n".getBytes(Charset.forName("Big5"));

    assertThat(rejections(bytes, null).getFirst().code())
        .isIn(RejectionCode.DOUBTFUL_ENCODING, RejectionCode.UNDECODABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"滨湖,惠山", "无锡\n江阴", "（无锡惠山）"})
  void utf8AtTheEndOfGb18030IsToldWithItsLine(String tail) {
    byte[] bytes = join("name,b\n湖㳇镇,一\n".repeat(3).getBytes(GB18030), tail.getBytes(UTF_8));

    for (String declared : new String[] {null, "GB18030"}) {
      assertThat(rejections(bytes, declared))
          .containsExactly(Rejection.at(RejectionCode.MIXED_ENCODINGS, 7, 0));
    }
  }

  @Test
  void aColumnInUtf8AmongOthersInGb18030IsToldToo() {
    byte[] row = join("一,湖㳇镇,".getBytes(GB18030), "无锡市滨湖区\r\n".getBytes(UTF_8));

    assertThat(rejections(join("a,b,c\r\n".getBytes(UTF_8), row), null))
        .containsExactly(Rejection.at(RejectionCode.MIXED_ENCODINGS, 2, 0));
  }

  @Test
  void utf8ThatIsDeclaredToBeGb18030IsNotTakenForIt() {
    assertThat(rejections(TEXT.getBytes(UTF_8), "gbk"))
        .extracting(Rejection::code)
        .containsAnyOf(RejectionCode.MIXED_ENCODINGS, RejectionCode.UNDECODABLE);
  }

  /** Each pair of frequent characters, in every order, and names as lists have them. */
  @Test
  void noFrequentCharactersInGb18030LookLikeUtf8() throws IOException {
    StringBuilder text = new StringBuilder("name\n");
    for (int lead = 0xB0; lead <= 0xF7; lead++) {
      for (int trail = 0xA1; trail <= 0xF9; trail++) {
        String one = new String(new byte[] {(byte) lead, (byte) trail}, GB18030);
        text.append(one).append("市公司\n王").append(one).append(one).append("\n");
        text.append(one).append(one).append(one).append(one).append(one).append(one).append('\n');
      }
    }

    assertThat(detect(text.toString().getBytes(GB18030), null).encoding())
        .isEqualTo(Encoding.GB18030);
  }

  @Test
  void gb18030WithPrivateUseCharactersIsReadWhenItIsDeclared() throws IOException {
    byte[] bytes = hex("61a2a062");

    assertThat(rejections(bytes, null))
        .containsExactly(Rejection.of(RejectionCode.DOUBTFUL_ENCODING));
    assertThat(detect(bytes, "gb18030").encoding()).isEqualTo(Encoding.GB18030);
  }

  @Test
  void aNulIsToldWithItsPlace() {
    assertThat(rejections("code\nab\u0000c\n".getBytes(UTF_8), null))
        .containsExactly(Rejection.at(RejectionCode.NUL_CHARACTER, 2, 3));
  }

  @Test
  void utf16WithoutMarkIsRecognised() {
    assertThat(rejections(TEXT.getBytes(UTF_16LE), null))
        .containsExactly(Rejection.of(RejectionCode.UTF16_WITHOUT_MARK));
    assertThat(rejections(TEXT.getBytes(UTF_16BE), "utf-8"))
        .containsExactly(Rejection.of(RejectionCode.UTF16_WITHOUT_MARK));
    assertThat(rejections(TEXT.getBytes(UTF_16BE), "UTF-16"))
        .containsExactly(Rejection.of(RejectionCode.UTF16_WITHOUT_MARK));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(rejections(new byte[0], null))
        .containsExactly(Rejection.of(RejectionCode.EMPTY_FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a, PNG", "ffd8ffe0, JPEG", "474946383961, GIF", "504b0304, XLSX/ZIP",
    "d0cf11e0a1b11ae1, XLS/DOC", "255044462d312e37, PDF", "1f8b08, GZIP", "377abcaf271c, 7Z",
    "526172211a0700, RAR", "53514c69746520666f726d6174203300, SQLite", "5041523115, Parquet"
  })
  void aFileThatIsNoTextIsNamed(String bytes, String label) {
    assertThat(rejections(hex(bytes), "utf-8"))
        .containsExactly(Rejection.of(RejectionCode.BINARY_FILE, label));
  }

  @Test
  void aColumnCalledLikeAFormatIsText() throws IOException {
    assertThat(detect("PAR1,PAR2\n".getBytes(UTF_8), null).encoding()).isEqualTo(Encoding.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 131_071})
  void charactersAcrossTheBordersOfChunksAreRead(int length) throws IOException {
    String text = "x".repeat(length) + "湖㳇镇𠮷";

    assertThat(read(detect(text.getBytes(UTF_8), null))).isEqualTo(text);
    assertThat(read(detect(text.getBytes(GB18030), null))).isEqualTo(text);
  }
}
