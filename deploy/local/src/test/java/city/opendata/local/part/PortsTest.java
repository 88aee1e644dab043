package city.opendata.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void theUsualPortsAreTakenWhenNobodyChooses() {
    Ports ports = Ports.chosen(List.of(), Map.of());

    assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Port.KAFKA_CONTROLLER)).isEqualTo(19093);
  }

  @Test
  void anOptionWinsOverTheEnvironment() {
    Ports ports =
        Ports.chosen(
            List.of("--gateway-port=9000"),
            Map.of("OPENDATA_GATEWAY_PORT", "9001", "OPENDATA_KAFKA_CONTROLLER_PORT", "9002"));

    assertThat(ports.of(Port.GATEWAY)).isEqualTo(9000);
    assertThat(ports.of(Port.KAFKA_CONTROLLER)).isEqualTo(9002);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "", "99999999999"})
  void whatIsNoPortIsNamedWithItsOption(String text) {
    assertThatThrownBy(() -> Ports.chosen(List.of("--keycloak-port=" + text), Map.of()))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("--keycloak-port");
  }

  @Test
  void onePortForTwoPartsIsRefused() {
    assertThatThrownBy(() -> Ports.chosen(List.of("--catalog-port=8080"), Map.of()))
        .hasMessageContaining("8080")
        .hasMessageContaining("the gateway")
        .hasMessageContaining("the catalog service");
  }

  @Test
  void chosenPortsCanBeWrittenDownAndChosenAgain() {
    Ports ports = Ports.chosen(List.of("--postgres-port=5433"), Map.of());

    assertThat(Ports.chosen(ports.asOptions(), Map.of()).asOptions()).isEqualTo(ports.asOptions());
  }

  @Test
  void aTakenPortIsNamedWithItsPartAndAWayOut() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports free = Ports.free();
      List<String> options =
          free.asOptions().stream()
              .map(
                  option ->
                      option.startsWith("--gateway-port")
                          ? "--gateway-port=" + taken.getLocalPort()
                          : option)
              .toList();

      assertThatThrownBy(() -> Ports.chosen(options, Map.of()).requireFree())
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("the gateway")
          .hasMessageContaining("--gateway-port=N")
          .hasMessageContaining("OPENDATA_GATEWAY_PORT");
    }
  }
}
