package city.opendata.gateway.health;

import city.opendata.gateway.health.HealthReport.Text;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A health report as a page for people, in both languages. It needs neither script nor style. */
final class HealthTable {

  private HealthTable() {}

  static String of(HealthReport report) {
    return """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>平台状态 · Platform health</title></head>
        <body>
        <h1>平台状态 · Platform health: %s</h1>
        <table border="1" cellpadding="6">
        <thead><tr><th>组成部分 · Part</th><th>状态 · Status</th><th>说明 · Reason</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>
        <p>%s</p>
        </body>
        </html>
        """
        .formatted(
            status(report.status()),
            report.parts().stream().map(HealthTable::row).collect(Collectors.joining("\n")),
            escaped(report.checkedAt().toString()));
  }

  private static String row(PartHealth part) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(text(part.name()), status(part.status()), reason(part));
  }

  private static String status(HealthReport.Status status) {
    return switch (status) {
      case UP -> "正常 · UP";
      case DOWN -> "<strong>故障 · DOWN</strong>";
      case UNKNOWN -> "<strong>未知 · UNKNOWN</strong>";
    };
  }

  /** The checks that fail say more than that something does. */
  private static String reason(PartHealth part) {
    String failing =
        part.failing().stream().map(HealthTable::escaped).collect(Collectors.joining("<br>"));
    String reason = text(part.reason());
    return reason + (reason.isEmpty() || failing.isEmpty() ? "" : "<br>") + failing;
  }

  private static String text(@Nullable Text text) {
    if (text == null) {
      return "";
    }
    return escaped(text.zh().equals(text.en()) ? text.zh() : text.zh() + " · " + text.en());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
