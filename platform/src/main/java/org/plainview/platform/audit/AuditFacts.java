package org.plainview.platform.audit;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Role;
import org.plainview.contracts.ServiceName;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.AuditOutcome;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.outbox.Outbox;
import org.plainview.platform.security.Caller;

/** Records what a service did, in the transaction that did it. Details must hold no secret. */
public final class AuditFacts {

  private final Outbox outbox;
  private final Topics topics;
  private final Clock clock;
  private final ServiceName service;

  public AuditFacts(Outbox outbox, Topics topics, Clock clock, ServiceName service) {
    this.outbox = outbox;
    this.topics = topics;
    this.clock = clock;
    this.service = service;
  }

  /**
   * What the fact is about.
   *
   * @param siteId empty when it belongs to no site
   */
  public record Subject(String type, String id, String siteId) {}

  /** The caller did it. */
  public void done(Caller caller, String action, Subject subject, Map<String, String> detail) {
    add(caller, action, subject, detail);
  }

  /** The service did it by itself: an expiry, an escalation. */
  public void doneBySystem(String action, Subject subject, Map<String, String> detail) {
    add(null, action, subject, detail);
  }

  private void add(
      @Nullable Caller caller, String action, Subject subject, Map<String, String> detail) {
    AuditFact.Builder fact =
        AuditFact.newBuilder()
            .setFactId(UUID.randomUUID().toString())
            .setAt(Times.timestamp(clock.instant()))
            .setService(service.label())
            .setActor(caller == null ? "system:" + service.label() : caller.username())
            .setAction(action)
            .setObjectType(subject.type())
            .setObjectId(subject.id())
            .setSiteId(subject.siteId())
            .setOutcome(AuditOutcome.AUDIT_OUTCOME_DONE)
            .putAllDetail(detail);
    if (caller != null) {
      fact.addAllRoles(caller.roles().stream().map(Role::claim).sorted().toList())
          .setRequestId(caller.requestId());
      if (caller.duty() != null) {
        fact.setDutyPurpose(caller.duty().purpose()).setDutyCase(caller.duty().caseNumber());
      }
    }
    outbox.add(topics.audit(), subject.id(), fact.build());
  }
}
