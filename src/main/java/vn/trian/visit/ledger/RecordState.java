package vn.trian.visit.ledger;

import java.util.UUID;

/**
 * What is known of one record.
 *
 * @param firstVisit the number of its first version
 * @param content of its newest version
 * @param counts whether that one counts
 * @param withdrawal whether a withdrawal, or its undoing, made that one
 */
public record RecordState(long firstVisit, UUID content, boolean counts, boolean withdrawal) {}
