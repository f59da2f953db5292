/**
 * The ledger of source files, visits and findings: append-only tables, the same on H2 and
 * PostgreSQL.
 */
@NullMarked
package vn.trian.visit.ledger;

import org.jspecify.annotations.NullMarked;
