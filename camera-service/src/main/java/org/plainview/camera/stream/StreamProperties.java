package org.plainview.camera.stream;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where cameras may be.
 *
 * @param allowedSchemes others are refused
 * @param allowedNetworks CIDR blocks, otherwise refused, that this deployment has its cameras in
 * @param allowedDirectories folders whose files may be watched as if they were cameras
 */
@ConfigurationProperties("plainview.streams")
public record StreamProperties(
    @DefaultValue({"rtsp", "rtsps", "https", "http", "srt"}) Set<String> allowedSchemes,
    @DefaultValue List<String> allowedNetworks,
    @DefaultValue List<Path> allowedDirectories) {

  public StreamProperties {
    allowedSchemes = Set.copyOf(allowedSchemes);
    allowedNetworks = List.copyOf(allowedNetworks);
    allowedDirectories = List.copyOf(allowedDirectories);
  }
}
