package vn.trian.report;

import java.nio.file.Path;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.text.Language;

/**
 * How reports are made.
 *
 * @param aside the folder in which documents are written before they are delivered whole
 */
public record ReportSettings(Language language, ReportingCalendar calendar, Path aside) {}
