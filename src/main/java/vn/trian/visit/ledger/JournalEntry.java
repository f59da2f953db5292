package vn.trian.visit.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing that people or the program decided, and that the source files alone do not tell. */
public sealed interface JournalEntry {

  /** The word for it in the journal. */
  String kind();

  /**
   * A source file was received.
   *
   * @param reviewed whether it is a record that the program wrote for a person who confirmed it
   */
  record Received(String sha256, String name, @Nullable String sender, boolean reviewed)
      implements JournalEntry {
    static final String KIND = "received";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A source file was taken out as received by mistake. */
  record Withdrawn(String sha256, String reason) implements JournalEntry {
    static final String KIND = "withdrawn";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** The withdrawal of a source file was undone. */
  record Reinstated(String sha256, String reason) implements JournalEntry {
    static final String KIND = "reinstated";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A report was issued.
   *
   * @param content the hash of what it shows
   * @param files path and SHA-256 of each of its files
   * @param standing provisional, final or revised
   * @param trace the SHA-256 of the kept list of its figures and records; empty for none
   * @param units how many loadings of decrees, and undoings of them, were behind it
   * @param settings the settings that shaped it
   */
  record Released(
      String report,
      int number,
      String content,
      Map<String, String> files,
      String standing,
      String trace,
      int units,
      Map<String, String> settings)
      implements JournalEntry {
    static final String KIND = "released";

    public Released {
      files = new TreeMap<>(files);
      settings = new TreeMap<>(settings);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A month was declared final, or that was taken back.
   *
   * @param month for example {@code 2025-02}
   * @param standing final, or provisional when it was taken back
   */
  record Declared(String month, String calendar, String standing, String reason)
      implements JournalEntry {
    static final String KIND = "declared";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * The report of a final month would show something else now and waits for a confirmation.
   *
   * @param content the hash of what it would show
   * @param figures how many figures would change; −1 when nothing waits any more
   */
  record Waiting(String report, String content, int figures) implements JournalEntry {
    static final String KIND = "waiting";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** The rejected rows of a source file were given back. */
  record Returned(String sha256, String path, String sha256OfFile) implements JournalEntry {
    static final String KIND = "returned";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A file of later decrees was loaded.
   *
   * @param from the first day on which it changes a unit
   */
  record UnitsLoaded(String sha256, String name, LocalDate from) implements JournalEntry {
    static final String KIND = "units-loaded";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** The file of later decrees that was loaded last was taken back. */
  record UnitsUndone(String sha256, String reason) implements JournalEntry {
    static final String KIND = "units-undone";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * An article was read.
   *
   * @param sha256 of the article's file
   * @param proposals the SHA-256 of what it was read as, which is kept
   */
  record Proposed(String sha256, String proposals) implements JournalEntry {
    static final String KIND = "proposed";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A person decided about a proposed record, or took a decision back. What it made of visits is
   * told by the lines about files before it.
   *
   * @param sha256 of the article's file
   * @param ordinal which of the article's proposals, from 1
   * @param decision edited, accepted, rejected, merged or undone
   * @param edits fields that were set; an empty value takes one away
   * @param record the SHA-256 of the record that was received for it; empty for none
   * @param withdrawn the SHA-256 of an earlier record of it that was withdrawn; empty for none
   * @param event what it was found to tell of; empty for nothing
   */
  record Reviewed(
      String sha256,
      int ordinal,
      String decision,
      Map<String, String> edits,
      String record,
      String withdrawn,
      String event,
      String note,
      String reviewer)
      implements JournalEntry {
    static final String KIND = "reviewed";

    public Reviewed {
      edits = new TreeMap<>(edits);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A person's correction is remembered: what written words mean.
   *
   * @param of host, commune, district or province
   * @param written folded
   * @param province in which it holds, folded; empty for everywhere
   * @param proposal the one that was corrected
   */
  record AliasAdded(
      int number,
      String of,
      String written,
      String province,
      String meaning,
      String reviewer,
      String proposal)
      implements JournalEntry {
    static final String KIND = "alias-added";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A remembered correction is not used any more. */
  record AliasRemoved(int number, String reviewer) implements JournalEntry {
    static final String KIND = "alias-removed";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * The decisions of a review workbook were carried out; each stands in a line of its own.
   *
   * @param sha256 of the workbook
   * @param refused by row, why one could not be: a rule and what its sentence names, each after a
   *     line feed
   */
  record SheetApplied(String sha256, Map<String, String> refused) implements JournalEntry {
    static final String KIND = "sheet-applied";

    public SheetApplied {
      refused = new TreeMap<>(refused);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A release is to go to a recipient by mail, was sent, or was given up.
   *
   * @param document the name in the output folder of what is sent, without its ending
   * @param messageId by which the mail is known to every server that it passes
   * @param state waiting, sent or given-up
   * @param error why it was given up; else empty
   */
  record Mailed(
      String report,
      int release,
      String edition,
      String document,
      String recipient,
      String messageId,
      String state,
      String error)
      implements JournalEntry {
    static final String KIND = "mailed";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A run told of all files and decided which reports change, with all visits before its eyes.
   *
   * @param calendar of the reports that it decided on
   */
  record Reported(String calendar) implements JournalEntry {
    static final String KIND = "reported";

    @Override
    public String kind() {
      return KIND;
    }
  }
}
