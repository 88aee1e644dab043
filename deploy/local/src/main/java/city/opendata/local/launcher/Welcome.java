package city.opendata.local.launcher;

/** What to do with a platform that is ready. */
final class Welcome {

  private static final String DEMO_FIRST =
      "\n  ./platform demo   in another shell, first: it loads the dataset that these read\n";

  private Welcome() {}

  /**
   * The text for people.
   *
   * @param hasDemoData whether the commands that read the demo's dataset would find it
   */
  static String text(Addresses addresses, boolean hasDemoData) {
    return """

    The platform is ready.

      API                %1$s/api/catalog/v1/datasets
      API documentation  %1$s/docs   (OpenAPI: %1$s/openapi)
      Health             %1$s/health
      Keycloak           %2$s/admin   (user keycloak-admin, password in .data/secrets.properties)

      account              password                  is
      city-admin           city-admin-demo           the city's data bureau
      minzheng-steward     minzheng-steward-demo     steward of 320200-021, 市民政局
      minzheng-secrecy     minzheng-secrecy-demo     its secrecy reviewer
      minzheng-reviewer    minzheng-reviewer-demo    its reviewer
      jiaoyu-steward       jiaoyu-steward-demo       steward of 320200-016, 市教育局
      evaluator            evaluator-demo            evaluation team
      developer            developer-demo            developer of an app
      auditor              auditor-demo              auditor
      client department-320200-021, secret department-320200-021-demo: 市民政局's own system

    Try next:
    %4$s
      curl "%1$s/api/data/v1/township-streets?areaCode=eq.320211&select=code,name&order=code.asc"

      curl "%1$s/api/catalog/v1/datasets/township-streets"

      TOKEN=$(curl -s -d grant_type=password -d client_id=open-data-cli -d username=evaluator -d password=evaluator-demo %3$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      curl -H "Authorization: Bearer $TOKEN" "%1$s/api/evaluation/v1/runs"

    Ctrl-C here, or ./platform down elsewhere, stops it; the data stays in .data/.
    """
        .formatted(
            addresses.gateway(),
            addresses.keycloak(),
            addresses.tokenUrl(),
            hasDemoData ? "" : DEMO_FIRST);
  }
}
