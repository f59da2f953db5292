package vn.trian.web;

/** The program that the pages are part of. What a page has done is what its verb does. */
public interface Program {
  /**
   * What came of a verb.
   *
   * @param exit the exit code of the command line
   * @param out standard output; one JSON document where that was asked for
   * @param err standard error
   */
  record Answer(int exit, String out, String err) {}

  /**
   * Has a verb done as its command line would, after one that is under way.
   *
   * @param words the verb, its parameters and options, but no folders
   * @throws IllegalStateException when another one takes too long to wait for
   */
  Answer ask(String... words);
}
