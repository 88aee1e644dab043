package city.opendata.local.postgres;

/** How to reach one database as one role. */
public record Database(String jdbcUrl, String username, String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return username + " at " + jdbcUrl;
  }
}
