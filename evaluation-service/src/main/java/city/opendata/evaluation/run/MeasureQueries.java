package city.opendata.evaluation.run;

import city.opendata.evaluation.scoring.Measure;

/** One query per measure over all units; each gives unit, numerator, denominator and mean. */
final class MeasureQueries {

  /** Open, refreshed within the period, at least one row; equal content counts once per unit. */
  private static final String COUNTABLE =
      """
      select d.unit as unit, count(distinct r.content_hash) as numerator,
        cast(0 as bigint) as denominator, cast(null as numeric) as mean
      from dataset_as_of(:cutOff, :position) d
      cross join lateral newest_release(d.dataset, :since, :cutOff, :position) r
      where d.state = 'OPEN' and r.row_count >= 1
      group by d.unit
      """;

  /** A withdrawn dataset is no longer an entry of the list that should be open. */
  private static final String OPEN_RATE =
      """
      select d.unit as unit, count(*) filter (where d.state = 'OPEN') as numerator,
        count(*) as denominator, cast(null as numeric) as mean
      from dataset_as_of(:cutOff, :position) d
      where d.should_open and d.state <> 'WITHDRAWN'
      group by d.unit
      """;

  private static final String CHANNEL_SHARE =
      """
      select d.unit as unit,
        count(*) filter (where r.channel in ('API', 'DB_FILE')) as numerator,
        count(*) as denominator, cast(null as numeric) as mean
      from dataset_as_of(:cutOff, :position) d
      left join lateral newest_release(d.dataset, '-infinity', :cutOff, :position) r on true
      where d.state = 'OPEN'
      group by d.unit
      """;

  private static final String COMPLETENESS =
      """
      select d.unit as unit,
        cast(coalesce(sum(r.completeness_numerator), 0) as bigint) as numerator,
        cast(coalesce(sum(r.completeness_denominator), 0) as bigint) as denominator,
        avg(cast(r.completeness_numerator as numeric) / nullif(r.completeness_denominator, 0))
          as mean
      from dataset_as_of(:cutOff, :position) d
      left join lateral newest_release(d.dataset, '-infinity', :cutOff, :position) r on true
      where d.state = 'OPEN'
      group by d.unit
      """;

  private static final String CONFORMITY =
      """
      select d.unit as unit,
        cast(coalesce(sum(r.conformity_numerator), 0) as bigint) as numerator,
        cast(coalesce(sum(r.conformity_denominator), 0) as bigint) as denominator,
        cast(null as numeric) as mean
      from dataset_as_of(:cutOff, :position) d
      left join lateral newest_release(d.dataset, '-infinity', :cutOff, :position) r on true
      where d.state = 'OPEN'
      group by d.unit
      """;

  private static final String METADATA =
      """
      select d.unit as unit, cast(sum(d.metadata_filled) as bigint) as numerator,
        cast(sum(d.metadata_mandatory) as bigint) as denominator, cast(null as numeric) as mean
      from dataset_as_of(:cutOff, :position) d
      where d.state <> 'WITHDRAWN'
      group by d.unit
      """;

  /**
   * Tickets that came due within the period. What the data bureau waived does not count, nor what
   * ended with its dataset before it was due.
   */
  private static final String RECTIFICATION =
      """
      select t.unit as unit,
        count(*) filter (where t.state = 'CLOSED' and t.ended_at <= t.due_at) as numerator,
        count(*) as denominator, cast(null as numeric) as mean
      from rectification_as_of(:cutOff, :position) t
      where t.due_at between :since and :cutOff
        and not (t.state = 'WAIVED' and (t.settlement = 'WAIVED' or t.ended_at <= t.due_at))
      group by t.unit
      """;

  /** What the scores rest on: equal facts give equal text, whenever they were stored. */
  static final String FACTS_HASH =
      """
      select encode(sha256(convert_to(coalesce(
        string_agg(fact.line, chr(10) order by fact.line collate "C"), ''), 'UTF8')), 'hex')
      from (
        select concat_ws('|', 'dataset', dataset, version, extract(epoch from occurred_at), unit,
          state, should_open, metadata_filled, metadata_mandatory)
        from dataset_as_of(:cutOff, :position)
        union
        select concat_ws('|', 'current', r.batch, r.dataset, r.release,
          extract(epoch from r.released_at), r.channel, r.completeness_numerator,
          r.completeness_denominator, r.conformity_numerator, r.conformity_denominator)
        from dataset_as_of(:cutOff, :position) d
        cross join lateral newest_release(d.dataset, '-infinity', :cutOff, :position) r
        union
        select concat_ws('|', 'refreshed', r.batch, r.dataset, r.row_count, r.content_hash)
        from dataset_as_of(:cutOff, :position) d
        cross join lateral newest_release(d.dataset, :since, :cutOff, :position) r
        union
        select concat_ws('|', 'rectification', t.rectification, t.version, t.unit, t.state,
          t.settlement, extract(epoch from t.due_at), extract(epoch from t.ended_at))
        from rectification_as_of(:cutOff, :position) t
        where t.due_at between :since and :cutOff
      ) as fact(line)
      """;

  private MeasureQueries() {}

  static String of(Measure measure) {
    return switch (measure) {
      case TARGET_COMPLETION -> COUNTABLE;
      case OPEN_RATE -> OPEN_RATE;
      case CHANNEL_SHARE -> CHANNEL_SHARE;
      case COMPLETENESS -> COMPLETENESS;
      case CONFORMITY -> CONFORMITY;
      case METADATA -> METADATA;
      case RECTIFICATION -> RECTIFICATION;
    };
  }
}
