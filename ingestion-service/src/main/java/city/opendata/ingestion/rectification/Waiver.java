package city.opendata.ingestion.rectification;

/**
 * The decision that a ticket's rows need not be put right.
 *
 * @param by subject of the decider's token
 */
record Waiver(String by, String reason) {}
