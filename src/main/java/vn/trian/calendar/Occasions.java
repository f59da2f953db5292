package vn.trian.calendar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.text.Fold;
import vn.trian.text.Remembered;
import vn.trian.text.ResourceLines;

/** The occasions that the product knows, and the ways in which people write them. */
public final class Occasions {
  private static final String RESOURCE = "occasions.csv";
  private static final String DAY = Fold.key("ngày");

  private final Map<String, Occasion> byCode = new LinkedHashMap<>();
  private final Map<String, Occasion> byKey = new HashMap<>();
  private final Remembered<Optional<Occasion>> known = new Remembered<>(this::read);

  private Occasions() {}

  /** The occasions packed with the program. */
  public static Occasions load() {
    Occasions occasions = new Occasions();
    ResourceLines.of(Occasions.class, RESOURCE).forEach(occasions::add);
    return occasions;
  }

  /** All occasions, the most visited first. */
  public List<Occasion> list() {
    return List.copyOf(byCode.values());
  }

  /** The occasion of a code; an unknown code throws. */
  public Occasion get(String code) {
    Occasion occasion = byCode.get(code);
    if (occasion == null) {
      throw new IllegalArgumentException("no occasion has the code '" + code + "'");
    }
    return occasion;
  }

  /**
   * The occasion that a text means: a code ({@code 27-2}, {@code 27/02}, {@code tet}), a Vietnamese
   * or English name in any spelling, or a name with a code, as in {@code Ngày Thầy thuốc Việt Nam
   * (27-2)}. A name and a code that mean two occasions mean none.
   */
  public Optional<Occasion> find(String written) {
    return known.of(written);
  }

  private Optional<Occasion> read(String written) {
    Occasion whole = byKey.get(key(written));
    int open = written.lastIndexOf('(');
    if (whole != null || open < 0) {
      return Optional.ofNullable(whole);
    }
    Occasion code = byKey.get(key(written.substring(open)));
    @Nullable Occasion name = byKey.get(key(written.substring(0, open)));
    if (code == null || (name != null && !name.equals(code))) {
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private void add(String line) {
    String[] parts = line.split(",", -1);
    if (parts.length != 5) {
      throw new IllegalStateException(RESOURCE + ": expected 5 columns but found: " + line);
    }
    Integer baseYear = parts[3].isEmpty() ? null : Integer.valueOf(parts[3]);
    Occasion occasion = new Occasion(parts[0], parts[1], parts[2], baseYear);
    byCode.put(occasion.code(), occasion);
    name(occasion.code(), occasion);
    name(occasion.vietnameseName(), occasion);
    name(occasion.englishName(), occasion);
    for (String other : parts[4].split(";", -1)) {
      name(other, occasion);
    }
  }

  private void name(String written, Occasion occasion) {
    String key = key(written);
    if (!key.isEmpty()) {
      Occasion before = byKey.putIfAbsent(key, occasion);
      if (before != null && !before.equals(occasion)) {
        throw new IllegalStateException(
            "'%s' names both %s and %s".formatted(written, before.code(), occasion.code()));
      }
    }
  }

  /** The match key without the word for day and without leading zeros: 27/02 is 27-2. */
  private static String key(String written) {
    StringBuilder key = new StringBuilder();
    for (String word : Fold.key(written).split(" ", -1)) {
      String part = word.length() > 1 && word.startsWith("0") ? word.substring(1) : word;
      if (!(key.isEmpty() && part.equals(DAY))) {
        key.append(key.isEmpty() ? "" : " ").append(part);
      }
    }
    return key.toString();
  }
}
