package vn.trian.web;

import java.nio.file.Path;
import java.util.List;
import vn.trian.intake.Whole;

/**
 * What the pages are told of the program's settings.
 *
 * @param users who may log in; none where everybody on this machine may do everything
 * @param input the folder that uploads go into
 * @param whole when a file there is taken to be whole
 * @param watches whether new files there are taken in by themselves
 * @param megabytes the largest upload
 */
public record House(List<User> users, Path input, Whole whole, boolean watches, int megabytes) {
  public House {
    users = List.copyOf(users);
  }

  /** Whether nobody has to log in. */
  public boolean isOpen() {
    return users.isEmpty();
  }
}
