package org.plainview.gateway.audit;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the audit service
 * @param timeout how long an append may take before the request is refused
 * @param inFlight appends at one time; more wait, so that a slow log is not buried under connections
 */
@ConfigurationProperties("plainview.audit")
public record AuditProperties(URI url, @DefaultValue("2s") Duration timeout, @DefaultValue("64") int inFlight) {}
