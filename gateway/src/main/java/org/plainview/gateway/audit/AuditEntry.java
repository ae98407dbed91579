package org.plainview.gateway.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the audit service takes it; {@code id} makes a repeated append count once. */
record AuditEntry(
    UUID id,
    Instant at,
    String service,
    String actor,
    List<String> roles,
    @Nullable String dutyPurpose,
    @Nullable String dutyCase,
    String action,
    String objectType,
    String objectId,
    @Nullable String siteId,
    Outcome outcome,
    String requestId,
    Map<String, String> detail) {}
