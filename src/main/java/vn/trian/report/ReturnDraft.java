package vn.trian.report;

import java.nio.file.Path;

/**
 * Rejected rows of one source file, written aside, on their way back to the sender.
 *
 * @param written where they were written aside
 * @param name the file's name in the output folder, with {@code /}
 */
public record ReturnDraft(int fileId, Path written, String name) {}
