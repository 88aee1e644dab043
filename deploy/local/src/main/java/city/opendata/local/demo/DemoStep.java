package city.opendata.local.demo;

/** One step of the main job. */
interface DemoStep {

  String title();

  /**
   * Does the step, throws when its result is not as it must be, and tells the result in a few
   * words.
   */
  String run();
}
