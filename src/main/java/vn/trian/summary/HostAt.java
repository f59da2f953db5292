package vn.trian.summary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host at one place.
 *
 * @param site the name by which other records tell its address; null where it does not tell it from
 *     others
 * @param who the host, wherever it is
 * @param ownName whether its name tells it from others
 */
record HostAt(int id, int place, @Nullable UUID site, UUID who, boolean ownName) {}
