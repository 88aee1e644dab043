package city.opendata.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.gateway.health.HealthReport.Status;
import city.opendata.gateway.health.HealthReport.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTableTest {

  @Test
  void namesEachPartInBothLanguagesAndWhyItIsDown() {
    PartHealth down =
        new PartHealth(
            "catalog",
            new Text("目录服务", "The catalog service"),
            Status.DOWN,
            new Text("没有响应", "It does not answer"),
            List.of("Check of <b>"),
            null,
            null);

    String page = HealthTable.of(new HealthReport(Status.DOWN, Instant.EPOCH, List.of(down)));

    assertThat(page)
        .contains("<td>目录服务 · The catalog service</td>")
        .contains("<strong>故障 · DOWN</strong>")
        .contains("没有响应 · It does not answer<br>Check of &lt;b&gt;");
  }
}
