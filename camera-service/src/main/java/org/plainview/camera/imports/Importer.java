package org.plainview.camera.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainview.camera.site.Sites;
import org.plainview.camera.stream.HostResolver;
import org.plainview.camera.stream.StreamRules;
import org.plainview.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks every row of a file, and imports what its mode allows in one transaction. */
@Component
class Importer {

  private static final int REPORT_EVERY = 2_000;

  private final ImportJobs jobs;
  private final BulkProposal proposal;
  private final Sites sites;
  private final StreamRules streams;
  private final HostResolver resolver;
  private final JdbcClient jdbc;
  private final Clock clock;

  Importer(
      ImportJobs jobs,
      BulkProposal proposal,
      Sites sites,
      StreamRules streams,
      HostResolver resolver,
      JdbcClient jdbc,
      Clock clock) {
    this.jobs = jobs;
    this.proposal = proposal;
    this.sites = sites;
    this.streams = streams;
    this.resolver = resolver;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Leaves a report in the database, whichever way it ends but for an exception. */
  void run(String id, ImportMode mode, List<NamedCsvRecord> records, Caller caller) {
    RememberingResolver hosts = new RememberingResolver(resolver);
    hosts.prepare(hosts(records));
    RowReader reader =
        new RowReader(new HashSet<>(sites.allIds()), takenIds(), streams, hosts, LocalDate.now(clock));
    List<Row> good = new ArrayList<>(records.size());
    List<RowError> errors = new ArrayList<>();
    int read = 0;
    for (NamedCsvRecord one : records) {
      read(reader, one, errors).ifPresent(good::add);
      if (++read % REPORT_EVERY == 0) {
        jobs.progress(id, read);
      }
    }
    jobs.progress(id, read);
    jobs.errors(id, errors);
    int bad = records.size() - good.size();
    if (mode == ImportMode.DRY_RUN) {
      nothing(id, ImportJobs.State.DONE, good.size(), bad, "Nothing was imported: a dry run.");
    } else if (mode == ImportMode.ALL_OR_NOTHING && bad > 0) {
      nothing(id, ImportJobs.State.REFUSED, good.size(), bad, "Nothing was imported, because rows are bad.");
    } else {
      proposal.propose(id, good, bad, caller);
    }
  }

  /** Tells the planner that so much is new: it then answers the register from an index alone. */
  void settle() {
    jdbc.sql("VACUUM (ANALYZE) camera").update();
  }

  private static Optional<Row> read(RowReader reader, NamedCsvRecord one, List<RowError> errors) {
    int line = (int) one.getStartingLineNumber();
    int columns = one.getHeader().size();
    if (one.getFieldCount() != columns) {
      String message = "The row has %d cells, the header %d. Is a comma not quoted?".formatted(one.getFieldCount(), columns);
      errors.add(new RowError(line, "", "columns", message));
      return Optional.empty();
    }
    return reader.read(line, column -> one.findField(column.title()).orElse(null), errors);
  }

  private void nothing(String id, ImportJobs.State state, int good, int bad, String message) {
    jobs.finish(id, new ImportJobs.End(state, good, bad, 0, message));
  }

  private Set<String> takenIds() {
    return new HashSet<>(jdbc.sql("SELECT id FROM camera").query(String.class).list());
  }

  private static Set<String> hosts(List<NamedCsvRecord> records) {
    Set<String> hosts = new HashSet<>();
    for (NamedCsvRecord one : records) {
      try {
        String host = URI.create(one.findField(Column.STREAM_ADDRESS.title()).orElse("").strip()).getHost();
        if (host != null) {
          hosts.add(host.replaceAll("^\\[|]$", ""));
        }
      } catch (IllegalArgumentException e) {
        // Its row will be reported.
      }
    }
    return hosts;
  }
}
