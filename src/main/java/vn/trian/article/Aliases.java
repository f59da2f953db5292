package vn.trian.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trian.article.Alias.Kind;
import vn.trian.text.Fold;
import vn.trian.visit.Field;

/** What people said that written words mean. Immutable. */
public final class Aliases {
  public static final Aliases NONE = new Aliases(List.of());

  private final Map<List<String>, List<Alias>> known = new HashMap<>();

  /**
   * Aliases to ask.
   *
   * @param aliases in the order in which they were said: the last of the same words counts
   */
  public Aliases(List<Alias> aliases) {
    for (Alias alias : aliases) {
      List<Alias> same =
          known.computeIfAbsent(key(alias.kind(), alias.written()), any -> new ArrayList<>());
      same.removeIf(other -> other.province().equals(alias.province()));
      same.add(alias);
    }
  }

  /** What words mean, where the province is not known: only where one meaning was ever said. */
  public Optional<Alias> find(Kind kind, String written) {
    return find(kind, written, null);
  }

  /**
   * What words mean.
   *
   * @param province in which they were written, as far as it is known; what was said for another
   *     province does not hold there
   */
  public Optional<Alias> find(Kind kind, String written, @Nullable String province) {
    List<Alias> same = known.getOrDefault(key(kind, Fold.key(written)), List.of());
    if (province == null) {
      boolean one = same.stream().map(Alias::meaning).distinct().count() == 1;
      return one ? Optional.of(same.get(same.size() - 1)) : Optional.empty();
    }
    String folded = Fold.key(province);
    return same.stream()
        .filter(alias -> alias.province().isEmpty() || alias.province().equals(folded))
        .max(Comparator.comparing(alias -> !alias.province().isEmpty()));
  }

  /** A proposal with what people said that its words mean; what they changed is inferred. */
  public Proposal applied(Proposal proposal, String text) {
    if (known.isEmpty()) {
      return proposal;
    }
    Map<Field, Evidence> fields = new EnumMap<>(proposal.fields());
    for (Kind kind : Kind.values()) {
      Evidence said = proposal.get(kind.field());
      if (said == null) {
        continue;
      }
      String words = said.span() == null ? said.value() : said.span().of(text);
      String province = kind == Kind.PROVINCE ? null : proposal.value(Field.PROVINCE);
      find(kind, words, province)
          .filter(alias -> !alias.meaning().equals(said.value()))
          .ifPresent(
              alias ->
                  fields.put(
                      kind.field(),
                      new Evidence(
                          alias.meaning(),
                          said.span(),
                          "alias:" + alias.reviewer() + ", " + alias.at().toLocalDate())));
    }
    return new Proposal(fields, proposal.hosts());
  }

  private static List<String> key(Kind kind, String written) {
    return List.of(kind.id(), written);
  }
}
