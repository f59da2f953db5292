/** What operators and reviewers do: runs, files, releases, and the proposals of articles. */
@NullMarked
package vn.trian.web.operator;

import org.jspecify.annotations.NullMarked;
