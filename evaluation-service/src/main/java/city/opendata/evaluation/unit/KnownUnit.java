package city.opendata.evaluation.unit;

import city.opendata.evaluation.scheme.Group;

/** A unit as other features see it. */
public record KnownUnit(String code, int sequence, String nameZh, String nameEn, String kind) {

  public Group group() {
    return Group.ofKind(kind);
  }

  static KnownUnit from(Unit unit) {
    return new KnownUnit(unit.code, unit.sequence, unit.nameZh, unit.nameEn, unit.kind);
  }
}
