package vn.trian.report.content;

/** A body that made visits, and how many. */
public record Delegation(String name, long visits) {}
