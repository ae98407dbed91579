package org.plainview.platform.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topicPrefix put before every topic and group; empty unless deployments share a broker
 * @param readingsRetention how long the broker keeps readings
 * @param replicas copies of each partition; 1 on one machine
 */
@ConfigurationProperties("plainview.kafka")
public record TopicProperties(
    @DefaultValue("") String topicPrefix,
    @DefaultValue("6h") Duration readingsRetention,
    @DefaultValue("1") short replicas) {}
