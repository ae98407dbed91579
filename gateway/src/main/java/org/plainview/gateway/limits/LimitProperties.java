package org.plainview.gateway.limits;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param callerPerMinute requests of one user or program
 * @param addressPerMinute requests of one address without a valid token or session
 * @param clients how many clients are remembered; the least recently seen are forgotten first
 */
@Validated
@ConfigurationProperties("plainview.limits")
public record LimitProperties(
    @DefaultValue("3000") @Positive long callerPerMinute,
    @DefaultValue("1200") @Positive long addressPerMinute,
    @DefaultValue("100000") @Positive long clients) {}
