package vn.trian.summary;

import org.jspecify.annotations.Nullable;

/**
 * What one visit adds to the totals, or takes away when a newer version takes its place.
 *
 * @param sign 1 or −1
 * @param visitId the visit that brings the change: itself, or the version that takes its place
 * @param half the half month of its day, see {@link Grain}
 * @param occasion its code, or empty
 * @param province the key of the province, as recorded
 * @param senderId 0 for none
 */
record Contribution(
    int sign,
    long visitId,
    int half,
    String occasion,
    int placeId,
    String province,
    int senderId,
    @Nullable Integer hostId,
    @Nullable String hostKind,
    boolean gift,
    @Nullable Long giftValueMin,
    @Nullable Long giftValueMax) {}
