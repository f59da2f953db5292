package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.trian.place.Register;

/** All versions of visits, old ones too, at some places between two days. */
public final class VersionList {
  /** When a version came to be; those of a withdrawal say the same as the file they are of. */
  private static final String AT =
      """
      (select case
          when x.withdrawal_id is null then f.received_at
          when not x.gone and w.file_id = x.file_id and w.reinstated_at is not null
            then w.reinstated_at
          else w.at
        end
        from visit x
        join source_file f on f.id = x.file_id
        left join withdrawal w on w.id = x.withdrawal_id
        where x.id = %s)
      """;

  private final JdbcTemplate jdbc;
  private final Register register;

  public VersionList(JdbcTemplate jdbc, Register register) {
    this.jdbc = jdbc;
    this.register = register;
  }

  /** Gives them out ordered by day and number; both days are included. */
  public void forEach(
      LocalDate from, LocalDate to, Collection<Integer> places, Consumer<VersionLine> consumer) {
    Places known = new Places(register);
    String sql =
        VisitList.select(
                "v.withdrawn, "
                    + AT.formatted("v.id")
                    + " as came_at, "
                    + AT.formatted(
                        "(select min(o.id) from visit o where o.record_key = v.record_key)")
                    + " as first_at, "
                    + AT.formatted("(select a.visit_id from amendment a where a.replaces = v.id)")
                    + " as replaced_at, nf.name as new_file,"
                    + " n.line as new_line,")
            + """
            left join amendment na on na.replaces = v.id
            left join visit n on n.id = na.visit_id
            left join source_file nf on nf.id = n.file_id
            where v.visit_month between ? and ? and v.visit_date between ? and ? and v.place_id = any(?)
            order by v.visit_date, v.id
            """;
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(sql);
          statement.setInt(1, VisitTable.monthOf(from));
          statement.setInt(2, VisitTable.monthOf(to));
          statement.setObject(3, from);
          statement.setObject(4, to);
          statement.setArray(5, connection.createArrayOf("integer", places.toArray()));
          return statement;
        },
        row -> {
          consumer.accept(
              new VersionLine(
                  VisitList.line(row, known, register),
                  row.getBoolean("withdrawn"),
                  row.getObject("came_at", LocalDateTime.class),
                  row.getObject("first_at", LocalDateTime.class),
                  row.getObject("replaced_at", LocalDateTime.class),
                  replacedBy(row)));
        });
  }

  private static @Nullable String replacedBy(ResultSet row) throws SQLException {
    String file = row.getString("new_file");
    return file == null ? null : file + ":" + row.getLong("new_line");
  }
}
