package city.opendata.evaluation.goal;

/** The plan's sentence on datasets and APIs can be read in two ways. */
enum CountingRule {
  /** Datasets and APIs together reach the goal. */
  SUM {
    @Override
    long count(long datasets, long apis) {
      return datasets + apis;
    }
  },
  /** The larger of the two numbers reaches the goal. */
  EITHER {
    @Override
    long count(long datasets, long apis) {
      return Math.max(datasets, apis);
    }
  };

  abstract long count(long datasets, long apis);
}
