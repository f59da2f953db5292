package vn.trian.article.prose;

import vn.trian.place.Level;

/**
 * A unit that a text names.
 *
 * @param words where it stands
 * @param level as its type says; a city may be a province or a district
 * @param city whether its type is that of a city
 * @param name with its type, as a record has it: {@code Huyện Kiến Thụy}
 */
public record UnitMention(Stretch words, Level level, boolean city, String name) {}
