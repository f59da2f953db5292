package vn.trian.report;

/** Rejected rows of one source file, written aside, on their way back to the sender. */
public record ReturnDraft(int fileId, String file) {}
