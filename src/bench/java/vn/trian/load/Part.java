package vn.trian.load;

import java.io.IOException;
import java.sql.SQLException;

/** A part of the benchmark that can be run alone, in less than an hour. */
interface Part {
  LoadTable measure(Bench bench) throws IOException, InterruptedException, SQLException;
}
