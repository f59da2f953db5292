package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trian.visit.Amount;
import vn.trian.visit.Host;

/**
 * A current visit, as far as figures count it, and where its record was read.
 *
 * @param key which visit it is a version of
 * @param content the hash of everything that its record says
 * @param hostId null without a name
 * @param withdrawal whether a withdrawal, or its undoing, made this version
 */
public record CountedVisit(
    long id,
    UUID key,
    UUID content,
    LocalDate date,
    int placeId,
    @Nullable Integer hostId,
    Host host,
    int bodyId,
    @Nullable String occasion,
    boolean gift,
    @Nullable Amount giftValue,
    int fileId,
    @Nullable String sheet,
    long line,
    boolean withdrawal) {}
