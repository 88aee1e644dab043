package city.opendata.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

  private static final UUID GROUP = UUID.fromString("0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e");

  @Test
  void isReadBackAsItWasWritten() {
    for (Receipt receipt : new Receipt[] {new Receipt(GROUP, 1, 1), new Receipt(GROUP, 4, 12)}) {
      assertThat(Receipt.parse(receipt.toString())).contains(receipt);
    }
    assertThat(new Receipt(GROUP, 4, 12)).hasToString(GROUP + "-4-12");
    assertThat(new Receipt(GROUP, 4, 12).rows()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-0",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-01",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-5-4",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-5-5",
        "0b6cb0a4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-99999999999",
        "0B6CB0A4-3f0e-4c5c-9d8e-6f1a2b3c4d5e-1"
      })
  void otherTextIsNoReceipt(String text) {
    assertThat(Receipt.parse(text)).isEmpty();
  }
}
