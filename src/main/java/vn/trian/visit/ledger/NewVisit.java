package vn.trian.visit.ledger;

import vn.trian.quality.SourceLocation;
import vn.trian.visit.Visit;

/** A visit that is about to be stored under its number. */
record NewVisit(long id, SourceLocation at, Visit visit) {}
