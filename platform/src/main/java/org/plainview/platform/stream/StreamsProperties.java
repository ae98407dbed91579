package org.plainview.platform.stream;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory where an instance keeps who it is, so that it has its transactions ended at once when it comes back; by default in the
 *     folder for temporary files
 * @param threads that process partitions, in each instance
 * @param standbyReplicas copies of each store on other instances
 * @param commitEvery time between two transactions: what a lost instance has to do again
 */
@ConfigurationProperties("plainview.streams")
public record StreamsProperties(
    @Nullable Path directory,
    @DefaultValue("1") int threads,
    @DefaultValue("1") int standbyReplicas,
    @DefaultValue("1s") Duration commitEvery) {

  Path directoryOrDefault() {
    return directory != null ? directory : Path.of(System.getProperty("java.io.tmpdir"), "plainview-streams");
  }
}
