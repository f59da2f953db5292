package vn.trian.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trian.quality.SourceLocation;

/**
 * One visit as the sheet {@code Visits} shows it: what was written, what the place was taken to
 * mean, and where it was read.
 *
 * @param hostKind {@code facility}, {@code person} or null where not stated
 * @param formerDistrict the district that a commune of after 2025-07-01 lies wholly in, or null
 * @param gift true, false or null where not said
 */
public record VisitLine(
    LocalDate date,
    String provinceCode,
    String province,
    String unitCode,
    String unit,
    @Nullable String formerDistrict,
    @Nullable String occasion,
    @Nullable Integer anniversary,
    String delegation,
    @Nullable String leadName,
    @Nullable String leadTitle,
    @Nullable String hostKind,
    @Nullable String hostName,
    @Nullable String hostTitle,
    @Nullable String communeWritten,
    @Nullable String districtWritten,
    @Nullable String provinceWritten,
    @Nullable Boolean gift,
    @Nullable Long giftQuantityMin,
    @Nullable Long giftQuantityMax,
    @Nullable Long giftValueMin,
    @Nullable Long giftValueMax,
    @Nullable String giftDescription,
    @Nullable String remarks,
    @Nullable String recommendation,
    @Nullable String recommendedTo,
    @Nullable String source,
    @Nullable String sourceUrl,
    @Nullable String sender,
    @Nullable String recordNo,
    SourceLocation at) {}
