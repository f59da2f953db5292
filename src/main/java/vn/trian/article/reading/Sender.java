package vn.trian.article.reading;

import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Stretch;

/**
 * Who came.
 *
 * @param lead null where nobody is named
 * @param delegation the body, as its words stand in the text; null where none is named
 */
record Sender(@Nullable Person lead, @Nullable Stretch delegation) {}
