package vn.trian.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.trian.summary.Summaries;

/** What planners look at first: every district in every year. */
@Controller
final class PlannerPage {
  private final Reading reading;
  private final Summaries summaries;

  PlannerPage(Reading reading, Summaries summaries) {
    this.reading = reading;
    this.summaries = summaries;
  }

  @GetMapping("/")
  String years(Model model) {
    model.addAttribute("mark", reading.of(summaries::mark));
    return "planner";
  }
}
