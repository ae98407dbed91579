package org.plainview.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.scene.Scenario;

class LiveServerTest {

  @Test
  void twoReadersSeeTheStreamAtOnceAndTheTruthStandsBesideIt() throws Exception {
    LiveServer live = new LiveServer(Scenario.DEMO, 1);
    HttpServer server = live.listen(0);
    Thread simulation = Thread.ofPlatform().daemon().start(live::run);
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    awaitFirstByte(base);
    try (FFmpegFrameGrabber one = grabber(base);
        FFmpegFrameGrabber other = grabber(base)) {
      one.start();
      other.start();
      for (int i = 0; i < 5; i++) {
        assertThat(size(one.grabImage())).isEqualTo("768x576");
        assertThat(size(other.grabImage())).isEqualTo("768x576");
      }
      HttpResponse<String> truth =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(base + "/truth/market-square-north.json")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(truth.body()).contains("\"zone\":\"" + Plan.ZONE.id() + "\"").containsPattern("\"count\":\\d+");
    } finally {
      simulation.interrupt();
      server.stop(0);
    }
  }

  @Test
  void aRecordingHasItsVideoAndBothTruths(@TempDir Path folder) throws Exception {
    Recording.write(Scenario.FREE_WALK, 3, 1, folder);

    assertThat(Files.readAllLines(folder.resolve("truth.csv")))
        .hasSize(4)
        .startsWith("second,zone,count,density");
    assertThat(Files.readAllLines(folder.resolve("frames.csv"))).hasSize(31).startsWith("frame,count");
    try (FFmpegFrameGrabber video = new FFmpegFrameGrabber(folder.resolve("video.mp4").toFile())) {
      video.start();
      int frames = 0;
      while (video.grabImage() != null) {
        frames++;
      }
      assertThat(frames).isEqualTo(30);
    }
  }

  /** JavaCV starts one reader or writer of a process at a time: a reader would keep the encoder from starting. */
  private static void awaitFirstByte(String base) throws Exception {
    URI stream = URI.create(base + "/cameras/market-square-north.ts");
    try (InputStream bytes =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      assertThat(bytes.read()).isNotNegative();
    }
  }

  private static FFmpegFrameGrabber grabber(String base) {
    FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(base + "/cameras/market-square-north.ts");
    grabber.setFormat("mpegts");
    grabber.setOption("timeout", "10000000");
    return grabber;
  }

  private static String size(Frame frame) {
    return frame.imageWidth + "x" + frame.imageHeight;
  }
}
