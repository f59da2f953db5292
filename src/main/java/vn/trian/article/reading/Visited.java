package vn.trian.article.reading;

import org.jspecify.annotations.Nullable;
import vn.trian.article.prose.Person;
import vn.trian.article.prose.Stretch;
import vn.trian.visit.HostKind;

/**
 * A host that an article tells was visited.
 *
 * @param kind null where neither a person nor a facility is told
 * @param name null where none is told
 * @param words where it stands; of one without a name, who or what stands for it
 * @param person null unless the host is one
 * @param count how many hosts without a name it stands for, else 1
 * @param clause that tells of the visit
 */
record Visited(
    @Nullable HostKind kind,
    @Nullable String name,
    Stretch words,
    @Nullable Person person,
    int count,
    Clause clause) {}
