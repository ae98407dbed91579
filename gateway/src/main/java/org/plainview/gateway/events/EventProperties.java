package org.plainview.gateway.events;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param heartbeat a stream without events carries a ping this often
 * @param interval the sites that changed, and a site's zones and cameras, are sent at most this often
 * @param confirmation readers of the overview hear this often at least that the sites not named stand as they stood
 * @param silentAfter a site that no state has come of for so long is silent; states come every ten seconds
 * @param queue events that may wait for one reader before it is let go
 * @param streamsPerCaller that one user or program may hold open at this instance
 */
@Validated
@ConfigurationProperties("plainview.events")
public record EventProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1s") Duration interval,
    @DefaultValue("5s") Duration confirmation,
    @DefaultValue("25s") Duration silentAfter,
    @DefaultValue("1024") @Positive int queue,
    @DefaultValue("16") @Positive int streamsPerCaller) {}
