package org.plainview.audit.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxWaiting how much may wait for the writer before callers are turned away
 * @param maxBatch the most entries of one transaction
 */
@ConfigurationProperties("plainview.audit-log")
public record LogProperties(
    @DefaultValue("16MB") DataSize maxWaiting, @DefaultValue("2000") int maxBatch) {}
