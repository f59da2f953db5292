package vn.trian.report;

import java.nio.file.Path;

/** Rejected rows of one source file, written aside, on their way back to the sender. */
public record ReturnDraft(int fileId, Path file) {}
