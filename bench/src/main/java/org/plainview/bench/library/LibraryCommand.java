package org.plainview.bench.library;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.Verdict;
import org.plainview.bench.scenarios.DescribedMinute;
import org.plainview.bench.scenarios.Incident;
import org.plainview.crowd.situation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Hides incidents in a month of ordinary days, and lets a curated library find them. */
@Command(
    name = "library",
    description = "Incidents of five kinds hidden in ordinary days: precision and recall of a library of situations.",
    mixinStandardHelpOptions = true)
public final class LibraryCommand implements Callable<Integer> {

  private static final double TARGET = 0.8;
  private static final long CURATION_SEED = 900_000;
  private static final int CURATION_DAYS = 7;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--days", defaultValue = "30", description = "ordinary days; default: ${DEFAULT-VALUE}")
  private int days;

  @Option(names = "--incidents", defaultValue = "12", description = "of each kind; default: ${DEFAULT-VALUE}")
  private int incidents;

  @Option(names = "--seed", defaultValue = "1", description = "another month, other places; default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--bodies", paramLabel = "FILE", description = "write the library as bodies of POST /api/situations")
  private @Nullable Path bodies;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Curated library = curated();
    if (bodies != null) {
      Files.writeString(bodies, JsonMapper.shared().writeValueAsString(library.bodies()));
    }
    say(
        out,
        "library: %d minutes of %d examples of each kind; %d ordinary days looked at for their distances",
        library.size(),
        library.examples(),
        CURATION_DAYS);
    Confusion confusion = new Confusion();
    int undescribed = incidents(library, confusion);
    ordinary(library, confusion, out);
    say(out, "%d incidents had no described minute: too few people were left", undescribed);
    confusion.print(out);
    say(out, "precision %.3f, recall %.3f, target %.2f each", confusion.precision(), confusion.recall(), TARGET);
    List<String> wrong = new ArrayList<>();
    if (!(confusion.precision() >= TARGET)) {
      wrong.add(String.format(Locale.ROOT, "precision is %.3f, below %.2f", confusion.precision(), TARGET));
    }
    return new Verdict("library", confusion.recall(), "recall", TARGET, true).conclude(out, wrong);
  }

  private static Curated curated() {
    OrdinaryDays looked = new OrdinaryDays(CURATION_SEED);
    List<Situation> ordinary = new ArrayList<>();
    for (int day = 0; day < CURATION_DAYS; day++) {
      looked.day(day).forEach(hour -> hour.minutes().forEach(minute -> ordinary.add(minute.situation())));
    }
    return new Curated(ordinary);
  }

  /** Returns how many could not be described while they went on. */
  private int incidents(Curated library, Confusion confusion) {
    int undescribed = 0;
    for (Incident kind : Incident.values()) {
      for (int i = 0; i < incidents; i++) {
        List<DescribedMinute> on =
            kind.run(1_000 * seed + i).stream().filter(DescribedMinute::isOn).toList();
        undescribed += on.isEmpty() ? 1 : 0;
        confusion.add(kind, said(library, on));
      }
    }
    return undescribed;
  }

  private void ordinary(Curated library, Confusion confusion, PrintWriter out) {
    OrdinaryDays month = new OrdinaryDays(seed);
    int described = 0;
    int matched = 0;
    for (int day = 0; day < days; day++) {
      for (OrdinaryDays.HourSeen hour : month.day(day)) {
        if (!hour.minutes().isEmpty()) {
          confusion.add(null, said(library, hour.minutes()));
          described += hour.minutes().size();
          matched += (int) hour.minutes().stream().filter(one -> library.match(one.situation()).isPresent()).count();
        }
      }
    }
    say(out, "%d days, 6 places: %,d ordinary minutes described, %d of them matched", days, described, matched);
  }

  /** The kind of the nearest match of an hour or an incident. */
  private static Optional<Incident> said(Curated library, List<DescribedMinute> minutes) {
    return minutes.stream()
        .flatMap(minute -> library.match(minute.situation()).stream())
        .min(Comparator.comparingDouble(Curated.Match::share))
        .map(Curated.Match::kind);
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
