package vn.trian.place;

import java.util.Locale;

/** What a place was settled by below its province; the first that settles it is used. */
public enum Evidence {
  /** The commune, district and province that the sender wrote. */
  WRITTEN,
  /** The name of the facility that was visited: {@code Trạm Y tế phường Tràng Cát}. */
  FACILITY_NAME,
  /** The ground of the body that visited: {@code UBND huyện Thanh Trì}. */
  DELEGATION;

  /** The name in the ledger, for example {@code facility-name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Evidence ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
