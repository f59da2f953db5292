package vn.trian.delivery;

/**
 * A file that a run delivered.
 *
 * @param path relative to the output folder, with {@code /}
 */
public record DeliveredFile(String path, String sha256, int release) {}
