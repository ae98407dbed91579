package org.plainview.watchlist.language;

import dev.cel.runtime.Program;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of an expression that looks back over a time.
 *
 * @param variable under which the rest of the expression finds its result
 * @param inner what is looked at
 */
record Window(Function function, String variable, Program inner, Duration length) {

  /** The longest; what was read before is not read again after a restart. */
  static final Duration MOST = Duration.ofMinutes(10);

  static final Duration LEAST = Duration.ofSeconds(5);

  /** What is asked of the time. */
  enum Function {
    /** Whether a condition held all the time. */
    HELD_FOR("heldFor"),
    MEAN("mean"),
    MOST("most"),
    LEAST("least"),
    /** How much more it is now than it was then. */
    CHANGE("change");

    private final String title;

    Function(String title) {
      this.title = title;
    }

    static Optional<Function> of(String title) {
      return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
    }

    String title() {
      return title;
    }

    /** Of what; the result is of the same kind. */
    List<Kind> kinds() {
      return this == HELD_FOR
          ? List.of(Kind.CONDITION)
          : Arrays.stream(Kind.values()).filter(Kind::isMeasured).toList();
    }
  }
}
