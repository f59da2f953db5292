package vn.trian.intake.workbook;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.trian.intake.decode.ReadRecord;
import vn.trian.quality.Finding;
import vn.trian.quality.Rule;
import vn.trian.quality.SourceLocation;
import vn.trian.visit.Columns;
import vn.trian.visit.Field;
import vn.trian.visit.VisitRecord;

/**
 * Records on their way from one process to another: one JSON array of texts a message, its first
 * text the kind.
 */
final class RowLines {
  private static final JsonFactory JSON = new JsonFactory();

  private RowLines() {}

  /** What is sent. */
  sealed interface Message {
    record Row(ReadRecord record) implements Message {}

    record OnFile(Finding finding) implements Message {}

    /** Nothing more comes, and nothing is missing. */
    record End(boolean accepted) implements Message {}
  }

  static final class Writer implements AutoCloseable {
    private final JsonGenerator json;
    private final Map<Columns, Integer> known = new HashMap<>();

    Writer(OutputStream out) {
      json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    void row(ReadRecord read) {
      VisitRecord record = read.record();
      Integer columns = known.get(record.columns());
      if (columns == null) {
        columns = known.size();
        known.put(record.columns(), columns);
        send("columns", columns(record.columns()));
      }
      List<@Nullable String> texts = new ArrayList<>();
      texts.add(columns.toString());
      add(texts, record.at());
      addAll(texts, record.cells());
      read.findings().forEach(finding -> add(texts, finding));
      send("row", texts);
    }

    void onFile(Finding finding) {
      List<@Nullable String> texts = new ArrayList<>();
      add(texts, finding);
      send("file", texts);
    }

    void end(boolean accepted) {
      send("end", List.of(Boolean.toString(accepted)));
    }

    @Override
    public void close() {
      json.close();
    }

    private void send(String kind, List<@Nullable String> texts) {
      json.writeStartArray();
      json.writeString(kind);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }

    private static List<@Nullable String> columns(Columns columns) {
      List<@Nullable String> texts = new ArrayList<>();
      addAll(texts, columns.headers());
      for (Field field : Field.all()) {
        if (columns.has(field)) {
          texts.add(field.name());
          texts.add(Integer.toString(columns.indexOf(field)));
        }
      }
      return texts;
    }

    private static void add(List<@Nullable String> texts, Finding finding) {
      texts.add(finding.rule().id());
      add(texts, finding.at());
      texts.add(finding.column());
      texts.add(finding.value());
      addAll(texts, finding.arguments());
    }

    private static void add(List<@Nullable String> texts, SourceLocation at) {
      texts.add(at.sheet());
      texts.add(Long.toString(at.line()));
    }

    private static void addAll(List<@Nullable String> texts, List<String> more) {
      texts.add(Integer.toString(more.size()));
      texts.addAll(more);
    }
  }

  static final class Reader implements AutoCloseable {
    private final InputStream in;
    private @Nullable JsonParser parser;
    private final String file;
    private final List<Columns> known = new ArrayList<>();

    Reader(InputStream in, String file) {
      this.in = in;
      this.file = file;
    }

    /** The next message, or null where the sender broke off. */
    @Nullable Message next() {
      while (true) {
        Texts texts = receive();
        if (texts == null) {
          return null;
        }
        switch (texts.text()) {
          case "columns" -> known.add(columns(texts));
          case "row" -> {
            return new Message.Row(row(texts));
          }
          case "file" -> {
            return new Message.OnFile(finding(texts));
          }
          default -> {
            return new Message.End(Boolean.parseBoolean(texts.text()));
          }
        }
      }
    }

    @Override
    public void close() {
      if (parser != null) {
        parser.close();
      }
    }

    private @Nullable Texts receive() {
      JsonParser json = parser;
      if (json == null) {
        // Making a parser waits for the first bytes.
        json = JSON.createParser(ObjectReadContext.empty(), in);
        parser = json;
      }
      if (json.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      List<@Nullable String> texts = new ArrayList<>();
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token == null) {
          return null;
        }
        texts.add(token == JsonToken.VALUE_NULL ? null : json.getString());
      }
      return new Texts(texts.iterator());
    }

    private ReadRecord row(Texts texts) {
      Columns columns = known.get(texts.number());
      SourceLocation at = at(texts);
      VisitRecord record = new VisitRecord(at, columns, texts.list());
      List<Finding> findings = new ArrayList<>();
      while (texts.hasMore()) {
        findings.add(finding(texts));
      }
      return new ReadRecord(record, findings);
    }

    private Finding finding(Texts texts) {
      Rule rule = Rule.ofId(texts.text());
      return new Finding(rule, at(texts), texts.orNull(), texts.orNull(), texts.list());
    }

    private SourceLocation at(Texts texts) {
      return new SourceLocation(file, texts.orNull(), Long.parseLong(texts.text()));
    }

    private static Columns columns(Texts texts) {
      List<String> headers = texts.list();
      Map<Field, Integer> fields = new EnumMap<>(Field.class);
      while (texts.hasMore()) {
        fields.put(Field.valueOf(texts.text()), texts.number());
      }
      return new Columns(headers, fields);
    }
  }

  /** The texts of a message in their order. */
  private record Texts(Iterator<@Nullable String> texts) {
    boolean hasMore() {
      return texts.hasNext();
    }

    @Nullable String orNull() {
      return texts.next();
    }

    String text() {
      return String.valueOf(texts.next());
    }

    int number() {
      return Integer.parseInt(text());
    }

    List<String> list() {
      int size = number();
      List<String> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(text());
      }
      return list;
    }
  }
}
