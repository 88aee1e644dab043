package city.opendata.local.demo;

/**
 * The targets that the demo evaluates against.
 *
 * @param year which target set
 * @param municipal how many municipal units have a target
 * @param districts how many districts have one
 * @param ofTheUnit the target of the unit that opens the dataset
 */
public record Targets(String year, int municipal, int districts, long ofTheUnit) {

  /** The reference data's: 68 units in 2023, of which 市民政局 was to open 20 datasets. */
  public static final Targets OF_2023 = new Targets("2023", 60, 8, 20);

  int units() {
    return municipal + districts;
  }
}
