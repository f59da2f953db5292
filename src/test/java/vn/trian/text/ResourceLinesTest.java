package vn.trian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceLinesTest {
  @Test
  void leavesCommentsOut() {
    assertThat(ResourceLines.of(ResourceLinesTest.class, "/vn/trian/calendar/lunar-years.csv"))
        .hasSize(36)
        .startsWith("2005,Ất Dậu,2005-02-09");
  }

  @Test
  void namesATableThatIsMissing() {
    assertThatThrownBy(() -> ResourceLines.of(ResourceLinesTest.class, "absent.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("resource is missing: absent.tsv");
  }
}
