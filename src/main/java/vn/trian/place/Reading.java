package vn.trian.place;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a written name.
 *
 * @param type the type that was written; null when the whole text is the name
 * @param nameKey the match key of the name
 */
record Reading(@Nullable UnitType type, String nameKey) {}
