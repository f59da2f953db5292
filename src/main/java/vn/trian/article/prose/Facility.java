package vn.trian.article.prose;

/**
 * A health facility that a text mentions.
 *
 * @param words where it stands: its own words; of one in an enumeration, those that are its own
 * @param name whole, with the head that an enumeration says once
 * @param named false where only a kind of facility stands there: {@code các trạm y tế}
 */
public record Facility(Stretch words, String name, boolean named) {}
