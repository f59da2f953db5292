package vn.trian.app;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Releases over half a year, through the program's entry point. One class, so that the story is
 * told in one virtual machine only.
 */
@Tag("job")
class ReleaseStoryTest {
  @BeforeAll
  static void tell() {
    ReleaseStory.whole();
  }

  @Nested
  class Months extends ReleasedMonths {}

  @Nested
  class Places extends ReleasedPlaces {}

  @Nested
  class Faces extends ReleasedFaces {}

  @Nested
  class Years extends ReleasedYears {}

  @Nested
  class Finals extends ReleasedFinals {}

  @Nested
  class Traces extends ReleasedTraces {}

  @Nested
  class Bytes extends ReleasedBytes {}
}
