package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.plainview.audit.Drafts;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.tlog.verify.EntryCheck;

/** Which entries a log has promised to hold, and where. Safe for use by any thread. */
final class Acknowledged {

  private final Map<Long, UUID> entries = new ConcurrentHashMap<>();
  private final Set<Long> twice = ConcurrentHashMap.newKeySet();

  /** Appends so many at once; all of them must be acknowledged. */
  void append(AuditLog log, int count) {
    assertThat(tryToAppend(log, count)).isEqualTo(count);
  }

  /** The same, saying how many were acknowledged. */
  int tryToAppend(AuditLog log, int count) {
    Map<Draft, CompletableFuture<Appended>> asked = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Draft draft = Drafts.draft();
      asked.put(draft, log.append(draft));
    }
    int given = 0;
    for (Map.Entry<Draft, CompletableFuture<Appended>> one : asked.entrySet()) {
      if (one.getValue().join() instanceof Appended.At at) {
        add(at.index(), one.getKey().id());
        given++;
      }
    }
    return given;
  }

  void add(long index, UUID id) {
    if (entries.put(index, id) != null) {
      twice.add(index);
    }
  }

  int size() {
    return entries.size();
  }

  Missing missing() {
    assertThat(twice).as("indexes at which two entries were acknowledged").isEmpty();
    return new Missing(new TreeMap<>(entries));
  }

  /** What a verification that uses this as its check has not seen yet. */
  static final class Missing implements EntryCheck {

    private final Map<Long, UUID> left;

    private Missing(Map<Long, UUID> left) {
      this.left = left;
    }

    @Override
    public Optional<String> problem(long index, byte[] entry) {
      UUID id = left.remove(index);
      return id == null || new String(entry, StandardCharsets.UTF_8).contains(id.toString())
          ? Optional.empty()
          : Optional.of("Another entry was acknowledged at " + index);
    }

    List<Long> left() {
      return new ArrayList<>(left.keySet());
    }
  }
}
