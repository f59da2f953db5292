package vn.trian.place.decree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a decree's file, in any order. */
enum Column {
  EFFECTIVE,
  ACT,
  LEVEL,
  CODE,
  TYPE,
  NAME,
  PARENT_CODE,
  FROM_CODE,
  EXTENT;

  /** How it is headed. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Column::id).toList();
  }
}
