package vn.trian.web.planner;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.trian.calendar.ReportingCalendar;
import vn.trian.disk.StopRequest;
import vn.trian.place.UnitMap;
import vn.trian.summary.SummaryQuery;
import vn.trian.text.Language;

/** Adds up once at the start what readers are offered to choose, so that none waits for it. */
@Component
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  private final YearFigures figures;
  private final Choice.Usual usual;

  Warming(YearFigures figures, Choice.Usual usual) {
    this.figures = figures;
    this.usual = usual;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread thread = new Thread(this::warm, "pages-warming");
    thread.setDaemon(true);
    thread.start();
  }

  private void warm() {
    try {
      for (Language language : Language.values()) {
        years(usual.map(), usual.calendar(), language);
      }
      for (UnitMap map : ChoiceForm.MAPS) {
        for (ReportingCalendar calendar : ReportingCalendar.values()) {
          for (Language language : Language.values()) {
            years(map, calendar, language);
          }
        }
      }
    } catch (RuntimeException e) {
      // Nobody waits for it: the first reader is told what is wrong.
      LOG.debug("the pages were not warmed", e);
    }
  }

  private void years(UnitMap map, ReportingCalendar calendar, Language language) {
    if (!StopRequest.isAsked()) {
      figures.years(SummaryQuery.ofYears(map, calendar, language));
    }
  }
}
