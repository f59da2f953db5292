package vn.trian.visit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trian.place.Evidence;
import vn.trian.place.Place;
import vn.trian.place.Place.Kind;
import vn.trian.place.Register;
import vn.trian.place.Unit;
import vn.trian.place.UnitKey;

/** Places of the ledger's table, made of units again; each once. */
public final class Places {
  /** The columns that {@link #get} reads, of a table called {@code p}. */
  public static final String COLUMNS =
      """
      p.id as place_id, p.kind as place_kind, p.province as place_province,
        p.district as place_district, p.commune as place_commune, p.among as place_among,
        p.evidence as place_evidence, p.since as place_since
      """;

  private final Register register;
  private final Map<Integer, Place> known = new HashMap<>();

  public Places(Register register) {
    this.register = register;
  }

  /** The place of a row that has the {@link #COLUMNS}. */
  public Place get(ResultSet row) throws SQLException {
    int id = row.getInt("place_id");
    Place place = known.get(id);
    if (place == null) {
      place =
          new Place(
              Kind.ofId(row.getString("place_kind")),
              register.get(UnitKey.parse(row.getString("place_province"))),
              unit(row.getString("place_district")),
              unit(row.getString("place_commune")),
              units(row.getString("place_among")),
              Evidence.ofId(row.getString("place_evidence")),
              row.getObject("place_since", LocalDate.class));
      known.put(id, place);
    }
    return place;
  }

  static String keys(List<Unit> units) {
    return units.stream().map(unit -> unit.key().toString()).collect(Collectors.joining(" "));
  }

  private List<Unit> units(String keys) {
    return keys.isEmpty()
        ? List.of()
        : Arrays.stream(keys.split(" ")).map(UnitKey::parse).map(register::get).toList();
  }

  private @Nullable Unit unit(@Nullable String key) {
    return key == null ? null : register.get(UnitKey.parse(key));
  }
}
