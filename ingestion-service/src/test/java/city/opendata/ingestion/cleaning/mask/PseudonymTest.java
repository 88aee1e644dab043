package city.opendata.ingestion.cleaning.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.opendata.ingestion.cleaning.block.Block;
import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.step.Step;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {

  private static final byte[] PLATFORM_SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final String PERSON = "32020519900101001X";

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static String pseudonym(PseudonymKey key, String value) {
    Block block = MaskRun.block(List.of(value));
    Cells cells = block.columns()[0];
    for (Step step :
        MaskSteps.of(new Pseudonym(key.version()), FieldType.STRING, PseudonymKey.Source.of(key))) {
      step.apply(cells, block.text());
    }
    return new String(
        block.text().bytes(), cells.starts()[0], cells.ends()[0] - cells.starts()[0], UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64, 65, 131})
  void theCodeIsThatOfThePlatform(int keyLength) throws GeneralSecurityException {
    Random random = new Random(keyLength);
    byte[] key = new byte[keyLength];
    random.nextBytes(key);
    HmacSha256 hmac = new HmacSha256(key);
    for (int length = 0; length < 200; length++) {
      byte[] text = new byte[length + 7];
      random.nextBytes(text);
      byte[] code = new byte[HmacSha256.LENGTH];

      hmac.compute(text, 3, 3 + length, code);

      assertThat(code).isEqualTo(mac(key, Arrays.copyOfRange(text, 3, 3 + length)));
    }
  }

  @Test
  void isTheFirst128BitsInCrockfordsBase32() throws GeneralSecurityException {
    byte[] secret = PLATFORM_SECRET;
    byte[] code = Arrays.copyOf(mac(secret, PERSON.getBytes(UTF_8)), 16);

    String pseudonym = pseudonym(new PseudonymKey(7, secret), PERSON);

    assertThat(pseudonym).matches("k7-[0-9A-HJKMNP-TV-Z]{26}");
    BigInteger number = BigInteger.ZERO;
    for (char digit : pseudonym.substring(3).toCharArray()) {
      int value = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digit);
      number = number.shiftLeft(5).add(BigInteger.valueOf(value));
    }
    assertThat(number.shiftRight(2)).isEqualTo(new BigInteger(1, code));
    assertThat(number.testBit(0) || number.testBit(1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"32020519900101001x", "３２０２０５１９９００１０１００１Ｘ", "320205１９９００１０１001ｘ"})
  void anotherSpellingOfTheSameIsTheSamePerson(String spelling) {
    assertThat(pseudonym(MaskRun.KEY, spelling)).isEqualTo(pseudonym(MaskRun.KEY, PERSON));
  }

  @Test
  void anotherValueIsAnotherPseudonym() {
    assertThat(pseudonym(MaskRun.KEY, "320205199001010011"))
        .isNotEqualTo(pseudonym(MaskRun.KEY, PERSON));
  }

  @Test
  void aDatasetAndAVersionHaveTheirOwn() {
    PseudonymKey key = PseudonymKey.derived(PLATFORM_SECRET, "buses", 1);

    assertThat(pseudonym(PseudonymKey.derived(PLATFORM_SECRET, "buses", 1), PERSON))
        .isEqualTo(pseudonym(key, PERSON));
    assertThat(pseudonym(PseudonymKey.derived(PLATFORM_SECRET, "schools", 1), PERSON))
        .isNotEqualTo(pseudonym(key, PERSON));
    String rotated = pseudonym(PseudonymKey.derived(PLATFORM_SECRET, "buses", 2), PERSON);
    assertThat(rotated).startsWith("k2-");
    assertThat(rotated.substring(3)).isNotEqualTo(pseudonym(key, PERSON).substring(3));
  }

  @Test
  void aLongValueHasOneToo() {
    String pseudonym = pseudonym(MaskRun.KEY, "ａ".repeat(50_000));

    assertThat(pseudonym).isEqualTo(pseudonym(MaskRun.KEY, "A".repeat(50_000)));
  }

  @ParameterizedTest
  @CsvSource({"0", "10000"})
  void aVersionOutOfBoundsIsRefused(int version) {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(() -> new Pseudonym(version))
        .withMessageStartingWith("keyVersion: must be 1 to 9999");
  }

  @Test
  void aMissingKeyIsRefusedBeforeTheFirstRow() {
    assertThatExceptionOfType(InvalidMaskException.class)
        .isThrownBy(
            () ->
                MaskSteps.of(
                    new Pseudonym(2), FieldType.STRING, PseudonymKey.Source.of(MaskRun.KEY)))
        .withMessage("keyVersion: the dataset has no key 2");
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PseudonymKey(1, new byte[31]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PseudonymKey.derived(new byte[31], "buses", 1));
  }

  @Test
  void theSecretIsNeverShown() {
    assertThat(new PseudonymKey(3, PLATFORM_SECRET)).hasToString("PseudonymKey[version=3]");
  }
}
