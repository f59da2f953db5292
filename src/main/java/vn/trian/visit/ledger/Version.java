package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of a visit that the ledger knows.
 *
 * @param gone whether a withdrawal left nothing of it: it counts as not known
 */
record Version(
    long visitId, UUID content, @Nullable LocalDate revisedOn, int fileId, boolean gone) {}
