package city.opendata.ingestion.proposal;

/** The answer to the request's example, as the API's document shows it. */
final class SchemaProposalExample {

  static final String JSON =
      """
      {"contract": {
         "fields": [
           {"name": "daiMa", "title": "代码", "type": "string", "constraints": {"required": true}},
           {"name": "mingCheng", "title": "名称", "type": "string", "constraints": {"required": true}},
           {"name": "mianJi", "title": "面积（亩）", "type": "number", "unit": "亩",
            "constraints": {"required": true, "minimum": 0}}]},
       "file": {"encoding": "UTF-8", "bytes": 66, "rows": 1, "columns": 3, "emptyLines": 0, "badRows": 0},
       "columns": [
         {"name": "daiMa", "header": "代码", "values": 1, "empty": 0, "nullWords": {},
          "distinct": {"count": 1, "exact": true}, "longest": 10,
          "types": [{"type": "integer", "fits": 1, "misfits": 0}],
          "examples": ["0320211001"],
          "notes": [{"code": "leading-zeros", "message": "有 1 个值以 0 开头，转为数字会丢失，故保留为文本。"}]}],
       "keys": [],
       "notes": [{"code": "few-rows", "message": "仅有 1 行。数据更多时类型和主键可能不同。"}]}
      """;

  private SchemaProposalExample() {}
}
