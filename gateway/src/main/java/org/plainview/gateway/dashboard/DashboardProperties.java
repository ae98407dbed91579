package org.plainview.gateway.dashboard;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dir of the built files, with {@code index.html} at its top
 */
@ConfigurationProperties("plainview.dashboard")
public record DashboardProperties(Path dir) {}
