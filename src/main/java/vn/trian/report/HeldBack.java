package vn.trian.report;

/**
 * A report of a final month that would show something else now: it waits for a confirmation.
 *
 * @param content the hash of what it would show
 * @param figures how many figures would change; −1 when nothing waits any more
 */
public record HeldBack(String report, String content, int figures) {}
