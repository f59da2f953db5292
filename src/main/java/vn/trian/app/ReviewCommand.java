package vn.trian.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trian.visit.Field;

/** The records that articles propose, which a person must confirm. */
@Command(name = "review")
final class ReviewCommand extends Verb {
  private static final String WHAT = "list|accept|edit|reject|merge|undo|aliases";

  @Parameters(index = "0", paramLabel = WHAT, descriptionKey = "review.what")
  private String what = "";

  @Parameters(
      index = "1..*",
      paramLabel = "ID|FIELD=VALUE",
      arity = "0..*",
      descriptionKey = "review.words")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "waiting|accepted|rejected|merged|all",
      descriptionKey = "review.state")
  private String state = "waiting";

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "review.xlsx")
  private @Nullable Path xlsx;

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "review.note")
  private String note = "";

  @Option(names = "--reviewer", paramLabel = "NAME", descriptionKey = "review.reviewer")
  private @Nullable String reviewer;

  @Option(names = "--separate", descriptionKey = "review.separate")
  private boolean separate;

  @Option(names = "--remove", paramLabel = "N", descriptionKey = "review.remove")
  private @Nullable Integer remove;

  @Override
  int call(Settings settings) throws IOException {
    List<String> names = words.stream().filter(word -> word.indexOf('=') < 0).toList();
    Map<Field, String> edits = edits();
    String by = reviewer == null ? settings.reviewer() : reviewer.strip();
    ReviewDecisions decisions =
        new ReviewDecisions(settings, console(), isJson(), by, note.strip(), edits);
    return switch (what) {
      case "list" -> new ReviewList(settings, console(), isJson()).tell(state, xlsx);
      case "accept" -> decisions.accept(required(names), separate);
      case "edit" -> {
        if (edits.isEmpty()) {
          throw Failure.usage("review.edits-missing");
        }
        yield decisions.edit(required(names));
      }
      case "reject" -> {
        if (note.isBlank()) {
          throw Failure.usage("review.note-missing");
        }
        yield decisions.reject(required(names));
      }
      case "merge" -> {
        if (required(names).size() > 2) {
          throw Failure.usage("review.merge-two");
        }
        yield decisions.merge(names.get(0), names.size() > 1 ? names.get(1) : null);
      }
      case "undo" -> decisions.undo(required(names));
      case "aliases" -> new ReviewAliases(settings, console(), isJson()).call(remove, by);
      default -> throw Failure.usage("review.what-unknown", what, WHAT.replace("|", ", "));
    };
  }

  private static List<String> required(List<String> names) {
    if (names.isEmpty()) {
      throw Failure.usage("review.name-missing");
    }
    return names;
  }

  /** The fields that are given a value, or none, as {@code field=value}. */
  private Map<Field, String> edits() {
    Map<Field, String> edits = new EnumMap<>(Field.class);
    for (String word : words) {
      int sign = word.indexOf('=');
      if (sign >= 0) {
        edits.put(field(word.substring(0, sign)), word.substring(sign + 1).strip());
      }
    }
    return edits;
  }

  private static Field field(String id) {
    for (Field field : Field.all()) {
      boolean ours = field == Field.RECORD_NO || field == Field.SENDER || field == Field.STATUS;
      if (!ours && field.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
        return field;
      }
    }
    throw Failure.usage("review.field-unknown", id);
  }
}
