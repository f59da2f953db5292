package vn.trian.report;

import vn.trian.calendar.ReportingCalendar;
import vn.trian.text.Language;

/** How reports are made. */
public record ReportSettings(Language language, ReportingCalendar calendar) {}
