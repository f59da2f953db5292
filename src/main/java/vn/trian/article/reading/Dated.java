package vn.trian.article.reading;

import java.time.LocalDate;
import vn.trian.article.Span;

/**
 * The day of a visit.
 *
 * @param span the words that it was read from
 * @param basis what its year, or all of it, was inferred from; empty where the text says it
 */
record Dated(LocalDate day, Span span, String basis) {}
