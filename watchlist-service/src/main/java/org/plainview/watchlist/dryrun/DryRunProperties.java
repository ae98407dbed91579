package org.plainview.watchlist.dryrun;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param historyUrl of the recognition service's history role, without a slash at its end
 * @param answerTimeout how long one question to it may take
 */
@ConfigurationProperties("plainview.dry-run")
record DryRunProperties(
    @DefaultValue("http://127.0.0.1:7402") URI historyUrl, @DefaultValue("10s") Duration answerTimeout) {}
