package vn.trian.load;

import java.util.stream.Collectors;

/** The wide table of texts that the other two programs load the records into, and its totals. */
final class RecordTable {
  static final String CREATE =
      SeededRecords.COLUMNS.stream()
          .map(column -> column + " varchar(255)")
          .collect(Collectors.joining(", ", "create table visit_record (", ")"));

  /** Only that a date may be written in two ways is seen to; all else is taken as it is written. */
  static final String TOTALS =
      """
      select province, district, visit_year, count(*) as visits,
          sum(case when host_kind = 'person' then 1 else 0 end) as persons,
          sum(case when gift = 'yes' then 1 else 0 end) as gifts,
          sum(cast(nullif(gift_value_vnd, '') as bigint)) as gift_value
      from (
        select province, district, host_kind, gift, gift_value_vnd,
            case when substring(visit_date, 3, 1) = '/' then substring(visit_date, 7, 4)
                else substring(visit_date, 1, 4) end as visit_year
        from visit_record) dated
      group by province, district, visit_year
      order by province, district, visit_year
      """;

  private RecordTable() {}
}
