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
import org.jspecify.annotations.Nullable;
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

  ImportJobs.End run(String id, ImportMode mode, List<NamedCsvRecord> records, Caller caller) {
    jobs.progress(id, 0, records.size());
    RememberingResolver hosts = new RememberingResolver(resolver);
    hosts.prepare(hosts(records));
    RowReader reader =
        new RowReader(new HashSet<>(sites.allIds()), takenIds(), streams, hosts, LocalDate.now(clock));
    List<Row> good = new ArrayList<>(records.size());
    List<RowError> errors = new ArrayList<>();
    int read = 0;
    int bad = 0;
    for (NamedCsvRecord one : records) {
      Optional<Row> row =
          reader.read(
              (int) one.getStartingLineNumber(),
              column -> one.findField(column.title()).orElse(null),
              errors);
      row.ifPresent(good::add);
      bad += row.isPresent() ? 0 : 1;
      if (++read % REPORT_EVERY == 0) {
        jobs.progress(id, read, records.size());
      }
    }
    jobs.progress(id, read, records.size());
    jobs.errors(id, errors);
    return switch (mode) {
      case DRY_RUN -> end(ImportJobs.State.DONE, good, bad, 0, "Nothing was imported: a dry run.");
      case ALL_OR_NOTHING ->
          bad > 0
              ? end(ImportJobs.State.REFUSED, good, bad, 0, "Nothing was imported, because rows are bad.")
              : end(ImportJobs.State.DONE, good, bad, proposal.propose(id, good, caller), null);
      case GOOD_ROWS -> end(ImportJobs.State.DONE, good, bad, proposal.propose(id, good, caller), null);
    };
  }

  private static ImportJobs.End end(
      ImportJobs.State state, List<Row> good, int bad, int imported, @Nullable String message) {
    return new ImportJobs.End(state, good.size(), bad, imported, message);
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
