package org.plainview.audit.fact;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.DraftRules;
import org.plainview.audit.entry.Outcome;
import org.plainview.contracts.ServiceName;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.AuditOutcome;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Turns records into drafts that the log takes, whatever is in them. */
@Component
class FactReader {

  private static final long LATEST_MS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

  private final Clock clock;

  FactReader(Clock clock) {
    this.clock = clock;
  }

  Draft read(ConsumerRecord<String, byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return unreadable(record, "no value");
    }
    try {
      Draft draft = draft(AuditFact.parseFrom(value));
      List<FieldProblem> problems = DraftRules.problems(draft, clock.instant());
      return problems.isEmpty() ? draft : unreadable(record, reason(problems));
    } catch (InvalidProtocolBufferException e) {
      return unreadable(record, "not an audit fact");
    } catch (IllegalArgumentException | DateTimeException e) {
      return unreadable(record, "no id, time or outcome");
    }
  }

  /**
   * What stands in the log in place of a fact that it cannot hold. The digest ties it to the record; the
   * same record always gives the same draft.
   */
  Draft unreadable(ConsumerRecord<String, byte[]> record, String reason) {
    byte @Nullable [] value = record.value();
    String digest = sha256(value == null ? new byte[0] : value);
    String place = record.topic() + "/" + record.partition() + "/" + record.offset();
    String name = place + "/" + record.timestamp() + "/" + digest;
    return new Draft(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        Instant.ofEpochMilli(possible(record.timestamp())),
        ServiceName.AUDIT.label(),
        "system:" + ServiceName.AUDIT.label(),
        List.of(),
        "",
        "",
        "audit.unreadable",
        "record",
        place,
        "",
        Outcome.FAILED,
        "",
        Map.of("reason", reason, "sha256", digest));
  }

  private static Draft draft(AuditFact fact) {
    return new Draft(
        UUID.fromString(fact.getFactId()),
        Times.instant(fact.getAt()),
        fact.getService(),
        fact.getActor(),
        fact.getRolesList(),
        fact.getDutyPurpose(),
        fact.getDutyCase(),
        fact.getAction(),
        fact.getObjectType(),
        fact.getObjectId(),
        fact.getSiteId(),
        outcome(fact.getOutcome()),
        fact.getRequestId(),
        fact.getDetailMap());
  }

  private static Outcome outcome(AuditOutcome outcome) {
    return switch (outcome) {
      case AUDIT_OUTCOME_PERMITTED -> Outcome.PERMITTED;
      case AUDIT_OUTCOME_REFUSED -> Outcome.REFUSED;
      case AUDIT_OUTCOME_DONE -> Outcome.DONE;
      case AUDIT_OUTCOME_FAILED -> Outcome.FAILED;
      case AUDIT_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("A fact has an outcome");
    };
  }

  /** A producer sets the timestamp as it likes; a time that no calendar has would never be taken. */
  private static long possible(long timestamp) {
    return Math.clamp(timestamp, 0, LATEST_MS);
  }

  private static String reason(List<FieldProblem> problems) {
    FieldProblem first = problems.getFirst();
    return first.field() + ": " + first.code();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
