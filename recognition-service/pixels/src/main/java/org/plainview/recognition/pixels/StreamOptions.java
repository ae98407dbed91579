package org.plainview.recognition.pixels;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How FFmpeg opens an address, by its scheme.
 *
 * @param live whether the source sets the pace; a file plays in real time and starts again at its end
 * @param ffmpeg options for the demuxer
 */
record StreamOptions(boolean live, Map<String, String> ffmpeg) {

  private static final String TIMEOUT_US = "5000000";

  /** Empty for a scheme that is never opened. */
  static Optional<StreamOptions> of(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> Optional.of(new StreamOptions(false, Map.of("protocol_whitelist", "file")));
      case "rtsp", "rtsps" ->
          Optional.of(live("rtsp,rtsps,rtp,srtp,udp,tcp,tls", Map.of("rtsp_transport", "tcp", "timeout", TIMEOUT_US)));
      case "http", "https" ->
          Optional.of(live("http,https,tcp,tls,crypto", Map.of("timeout", TIMEOUT_US, "rw_timeout", TIMEOUT_US)));
      case "srt" -> Optional.of(live("srt", Map.of("timeout", TIMEOUT_US, "connect_timeout", "5000")));
      default -> Optional.empty();
    };
  }

  /** The whitelist keeps a playlist or a redirect from reaching files or other protocols. */
  private static StreamOptions live(String protocols, Map<String, String> more) {
    Map<String, String> options = new LinkedHashMap<>(more);
    options.put("protocol_whitelist", protocols);
    options.put("fflags", "nobuffer");
    options.put("flags", "low_delay");
    options.put("probesize", "500000");
    options.put("analyzeduration", "1000000");
    return new StreamOptions(true, options);
  }
}
