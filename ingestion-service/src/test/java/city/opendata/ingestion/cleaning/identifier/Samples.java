package city.opendata.ingestion.cleaning.identifier;

import java.util.Map;

/** A made-up identifier of each kind. */
final class Samples {

  static final Map<IdentifierKind, String> OF =
      Map.ofEntries(
          Map.entry(IdentifierKind.CITIZEN_ID, "32020619020202008X"),
          Map.entry(IdentifierKind.CREDIT_CODE, "91320205MA0000007B"),
          Map.entry(IdentifierKind.ORGANISATION_CODE, "D2143569-X"),
          Map.entry(IdentifierKind.BUSINESS_LICENCE, "110108000000016"),
          Map.entry(IdentifierKind.BANK_CARD, "6220000000000001"),
          Map.entry(IdentifierKind.MOBILE, "13800000000"),
          Map.entry(IdentifierKind.LANDLINE, "0510-82000000-801"),
          Map.entry(IdentifierKind.PLATE, "苏B1234警"),
          Map.entry(IdentifierKind.PASSPORT, "EA0000000"),
          Map.entry(IdentifierKind.TRAVEL_PERMIT, "M0000000001"),
          Map.entry(IdentifierKind.HONG_KONG_ID, "AB987654(3)"),
          Map.entry(IdentifierKind.TAIWAN_ID, "A123456789"),
          Map.entry(IdentifierKind.VIN, "1M8GDM9AXKP042788"),
          Map.entry(IdentifierKind.DIVISION_CODE, "320205001"),
          Map.entry(IdentifierKind.EMAIL, "data.office@wuxi.example.cn"),
          Map.entry(IdentifierKind.IP_ADDRESS, "2001:db8::192.0.2.1"),
          Map.entry(IdentifierKind.URL, "https://data.example.cn:8443/a?b=%E6%97%A0#c"));

  private Samples() {}
}
