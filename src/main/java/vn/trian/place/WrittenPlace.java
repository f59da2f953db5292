package vn.trian.place;

import org.jspecify.annotations.Nullable;

/** A place as a sender wrote it; null or blank where nothing was written. */
public record WrittenPlace(
    @Nullable String commune, @Nullable String district, @Nullable String province) {}
