package vn.trian.load;

/** A row as text, cell by cell. */
public record TextbookRecord(
    String recordNo,
    String visitDate,
    String occasion,
    String delegation,
    String leadName,
    String leadTitle,
    String hostKind,
    String hostName,
    String hostTitle,
    String commune,
    String district,
    String province,
    String gift,
    String giftValueVnd,
    String giftDescription) {}
