package org.plainview.camera.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.Locale;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Keeps cameras from being pointed at the inside of the deployment: schemes are limited, and every address
 * that a name resolves to must be public or in an allowed network. Safe for use by any thread.
 */
@Component
public class StreamRules {

  private static final int MOST_CHARACTERS = 2_000;

  /** Java reads 0177.0.0.1 as 177.0.0.1 and the C library under FFmpeg reads it as 127.0.0.1. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern DOTTED =
      Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

  private final StreamProperties properties;
  private final Networks networks;
  private final HostResolver resolver;

  StreamRules(StreamProperties properties, HostResolver resolver) {
    this.properties = properties;
    this.networks = new Networks(properties.allowedNetworks());
    this.resolver = resolver;
  }

  /** Resolves the host, which takes as long as DNS does. */
  public StreamCheck check(String text) {
    return check(text, resolver);
  }

  /** The same with another resolver, such as one that remembers. */
  public StreamCheck check(String text, HostResolver hosts) {
    if (text.isBlank() || text.length() > MOST_CHARACTERS) {
      return new StreamCheck.Malformed("A stream address has 1 to " + MOST_CHARACTERS + " characters.");
    }
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      return new StreamCheck.Malformed("This is not an address (URI).");
    }
    if (uri.getScheme() == null || uri.isOpaque()) {
      return new StreamCheck.Malformed("An address begins with its scheme, such as rtsp://.");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!properties.allowedSchemes().contains(scheme)) {
      return new StreamCheck.Forbidden(
          "This deployment takes " + properties.allowedSchemes().stream().sorted().toList() + " addresses only.");
    }
    return scheme.equals("file") ? file(uri) : network(uri, hosts);
  }

  /**
   * The address, checked.
   *
   * @throws ProblemException {@code invalid-stream-address} or {@code forbidden-stream-address}
   */
  public StreamAddress require(String text) {
    return switch (check(text)) {
      case StreamCheck.Usable usable -> usable.address();
      case StreamCheck.Malformed bad -> throw problem(ProblemCode.INVALID_STREAM_ADDRESS, "format", bad.reason());
      case StreamCheck.Forbidden bad ->
          throw problem(ProblemCode.FORBIDDEN_STREAM_ADDRESS, "forbidden", bad.reason());
    };
  }

  private static ProblemException problem(ProblemCode code, String fieldCode, String reason) {
    return new ProblemException(code, reason, List.of(new FieldProblem("streamAddress", fieldCode, reason)));
  }

  private StreamCheck network(URI uri, HostResolver hosts) {
    String host = uri.getHost();
    if (host == null || host.isEmpty()) {
      return new StreamCheck.Malformed("The address names no host.");
    }
    if (AMBIGUOUS.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
      return new StreamCheck.Malformed("Write an IPv4 address as four decimal numbers without leading zeros.");
    }
    List<InetAddress> addresses;
    try {
      addresses = hosts.resolve(host.replaceAll("^\\[|]$", ""));
    } catch (UnknownHostException e) {
      return new StreamCheck.Malformed("The host of this address is not known to DNS.");
    }
    if (addresses.isEmpty() || !addresses.stream().allMatch(networks::allows)) {
      return new StreamCheck.Forbidden(
          "The host has an address inside this or another internal network, which this deployment does not allow.");
    }
    return new StreamCheck.Usable(new StreamAddress(uri));
  }

  private StreamCheck file(URI uri) {
    try {
      Path real = Path.of(URI.create("file://" + uri.getRawPath())).toRealPath();
      if (Files.isRegularFile(real)
          && properties.allowedDirectories().stream().anyMatch(directory -> isIn(real, directory))) {
        return new StreamCheck.Usable(new StreamAddress(real.toUri()));
      }
    } catch (IOException | IllegalArgumentException e) {
      // Whether a file exists elsewhere is nobody's business: the same answer.
    }
    return new StreamCheck.Forbidden("The file does not lie in a folder that this deployment allows.");
  }

  private static boolean isIn(Path real, Path directory) {
    try {
      return real.startsWith(directory.toRealPath());
    } catch (IOException e) {
      // A folder that is not there holds nothing; another one may.
      return false;
    }
  }
}
