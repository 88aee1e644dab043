package city.opendata.kit.caller;

/** The realm roles that tokens carry. */
public final class Roles {

  public static final String ADMIN = "admin";
  public static final String AUDITOR = "auditor";
  public static final String DEPARTMENT_SYSTEM = "department-system";
  public static final String EVALUATOR = "evaluator";
  public static final String REVIEWER = "reviewer";
  public static final String SECRECY_REVIEWER = "secrecy-reviewer";
  public static final String STEWARD = "steward";

  private Roles() {}
}
