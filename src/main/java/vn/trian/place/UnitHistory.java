package vn.trian.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit: the answer to {@code trian unit}.
 *
 * @param unit one version of the unit
 * @param parents the units it lies in, the nearest first, on the day asked for, else on its last
 * @param madeFrom what it was made from on 2025-07-01 or later; ordered by key
 * @param became what became of it on 2025-07-01 or later; ordered by key
 * @param before the units in which its land lay on the eve of its first day, where {@code madeFrom}
 *     does not tell; empty at the beginning of the record; ordered by key
 * @param after the units in which its land lies on the day after its last, where {@code became}
 *     does not tell; empty while it is in force; ordered by key
 * @param onTheDay the units in which its land lies on the day asked for, where it was not in force
 *     then; ordered by key
 * @param sameCode the other units that have or had its code, whether or not it came from them;
 *     ordered by day
 * @param formerDistrict of a commune since 2025-07-01: the one district of 2025-06-30 that it lies
 *     wholly in; null when it draws on several
 * @param events of a district: the changes on record under its code in its life and at its end
 */
public record UnitHistory(
    Unit unit,
    List<Unit> parents,
    List<Succession> madeFrom,
    List<Succession> became,
    List<Unit> before,
    List<Unit> after,
    List<Unit> onTheDay,
    List<Unit> sameCode,
    @Nullable Unit formerDistrict,
    List<DistrictEvent> events) {}
