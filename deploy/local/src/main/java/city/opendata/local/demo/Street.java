package city.opendata.local.demo;

/** A row of {@code streets.csv}. */
record Street(String code, String name, String areaCode, String provinceCode, String cityCode) {}
