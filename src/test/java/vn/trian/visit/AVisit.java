package vn.trian.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.trian.calendar.Occasions;
import vn.trian.place.Register;
import vn.trian.quality.SourceLocation;
import vn.trian.text.Language;

/** A valid record in the columns of the empty form, in which a test changes one thing. */
public final class AVisit {
  public static final SourceLocation HERE = new SourceLocation("hai-phong.csv", null, 7);
  public static final RecordInterpreter INTERPRETER =
      new RecordInterpreter(Register.load(), Occasions.load());

  private static final Columns COLUMNS = columns();

  private final Map<Field, String> cells = new EnumMap<>(Field.class);

  private AVisit() {}

  public static AVisit aVisit() {
    return new AVisit()
        .with(Field.VISIT_DATE, "18/02/2025")
        .with(Field.OCCASION, "27-2")
        .with(Field.ANNIVERSARY, "70")
        .with(Field.DELEGATION, "Sở Y tế Hải Phòng")
        .with(Field.HOST_KIND, "cơ sở")
        .with(Field.HOST_NAME, "Trung tâm Y tế huyện Kiến Thụy")
        .with(Field.DISTRICT, "Huyện Kiến Thụy")
        .with(Field.PROVINCE, "Hải Phòng");
  }

  public AVisit with(Field field, String cell) {
    cells.put(field, cell);
    return this;
  }

  public AVisit without(Field field) {
    cells.remove(field);
    return this;
  }

  public VisitRecord record() {
    List<String> row = new ArrayList<>();
    Field.all().forEach(field -> row.add(cells.getOrDefault(field, "")));
    return new VisitRecord(HERE, COLUMNS, row);
  }

  public RecordReading read() {
    return INTERPRETER.read(record());
  }

  Visit visit() {
    return INTERPRETER.visit(read(), null, 0);
  }

  Visit in(String folder) {
    return INTERPRETER.visit(read(), folder, 0);
  }

  Visit again(int ordinal) {
    return INTERPRETER.visit(read(), null, ordinal);
  }

  private static Columns columns() {
    List<String> headers = new ArrayList<>();
    Map<Field, Integer> fields = new EnumMap<>(Field.class);
    for (Field field : Field.all()) {
      fields.put(field, headers.size());
      headers.add(HeaderCatalogue.standard().canonical(field, Language.VI));
    }
    return new Columns(Collections.unmodifiableList(headers), fields);
  }
}
