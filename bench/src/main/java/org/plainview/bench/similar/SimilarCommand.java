package org.plainview.bench.similar;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plainview.bench.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The 10 nearest of a million situations: how long by the index, how right, and how long by reading all. */
@Command(
    name = "similar",
    description = "The 10 nearest of a million situations: time by pgvector's index, recall, and the exact scan.",
    mixinStandardHelpOptions = true)
public final class SimilarCommand implements Callable<Integer> {

  private static final double TARGET_MS = 10;
  private static final double TARGET_RECALL = 0.95;
  private static final int NEAREST = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--size", defaultValue = "1000000", description = "situations; default: ${DEFAULT-VALUE}")
  private int size;

  @Option(names = "--queries", defaultValue = "2000", description = "timed; default: ${DEFAULT-VALUE}")
  private int queries;

  @Option(names = "--compared", defaultValue = "100", description = "of them with the exact; default: ${DEFAULT-VALUE}")
  private int compared;

  @Option(
      names = "--searched",
      defaultValue = "100",
      description = "candidates that the index keeps (hnsw.ef_search); default: ${DEFAULT-VALUE}")
  private int searched;

  @Option(names = "--port", defaultValue = "8690", description = "of its database; default: ${DEFAULT-VALUE}")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    Path root = Path.of(System.getenv().getOrDefault("PLAINVIEW_ROOT", "")).toAbsolutePath();
    MadeSituations made = new MadeSituations();
    try (VectorPostgres postgres = new VectorPostgres(root, root.resolve(".plainview/bench-similar"), port)) {
      SituationTable table = new SituationTable(postgres, made, size);
      table.prepare(out);
      return measure(table, made, out);
    }
  }

  private int measure(SituationTable table, MadeSituations made, PrintWriter out) throws SQLException {
    double[] fast = new double[queries];
    double[] slow = new double[Math.min(compared, queries)];
    List<List<Integer>> found = new ArrayList<>();
    try (SituationTable.Lookup lookup = table.lookup(false, searched)) {
      // The first queries read the index from disk.
      for (int i = 0; i < queries; i++) {
        lookup.nearest(made.number((long) size + queries + i), NEAREST);
      }
      for (int i = 0; i < queries; i++) {
        float[] asked = made.number((long) size + i);
        long start = System.nanoTime();
        found.add(lookup.nearest(asked, NEAREST));
        fast[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    int right = 0;
    int all = 0;
    try (SituationTable.Lookup lookup = table.lookup(true, searched)) {
      for (int i = 0; i < slow.length; i++) {
        long start = System.nanoTime();
        List<Integer> truth = lookup.nearest(made.number((long) size + i), NEAREST);
        slow[i] = (System.nanoTime() - start) / 1e6;
        all += truth.size();
        right += (int) truth.stream().filter(found.get(i)::contains).count();
      }
    }
    double recall = all == 0 ? 0 : right / (double) all;
    say(out, "%,d situations, %,d queries, ef_search %d", size, queries, searched);
    say(out, "by the index   p50 %8.2f ms  p99 %8.2f ms", at(fast, 0.5), at(fast, 0.99));
    say(out, "exact scan     p50 %8.2f ms  p99 %8.2f ms  (the limit without an index)", at(slow, 0.5), at(slow, 0.99));
    say(out, "recall@%d      %.3f of %d queries, target %.2f", NEAREST, recall, slow.length, TARGET_RECALL);
    List<String> wrong = new ArrayList<>();
    if (recall < TARGET_RECALL) {
      wrong.add(String.format(Locale.ROOT, "recall@%d is %.3f, below %.2f", NEAREST, recall, TARGET_RECALL));
    }
    return new Verdict("similar", at(fast, 0.99), "ms p99", TARGET_MS).conclude(out, wrong);
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
