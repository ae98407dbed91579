package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Role;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.platform.kafka.Times;
import org.plainview.recognition.fixtures.TestVideo;
import org.plainview.recognition.pixels.Vision;
import org.plainview.recognition.support.Cameras;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The worker's way to a still, with a real stream and a real minute. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "plainview.recognition.roles=worker",
      "plainview.recognition.worker.stream-key=" + Cameras.KEY,
      "plainview.recognition.worker.analysers=1"
    })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class StillIT {

  @TempDir private static Path folder;
  private static Path video;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry);
  }

  @BeforeAll
  static void makeVideo() {
    Vision.load();
    video = TestVideo.write(folder.resolve("hidden-address.mp4"), 70);
  }

  @Test
  void makesAStillOfAnApprovedCameraThatItDoesNotAnalyse(CapturedOutput output) throws Exception {
    CameraState camera = filmed("still").setLifecycle(Lifecycle.LIFECYCLE_APPROVED).build();
    CompletableFuture<HttpResponse<byte[]>> first = CompletableFuture.supplyAsync(() -> ask(camera, Role.REGISTRY));
    Thread.sleep(3_000);
    HttpResponse<byte[]> second = ask(camera, Role.REGISTRY);
    HttpResponse<byte[]> still = first.get();

    assertThat(second.statusCode()).as("one at a time").isEqualTo(503);
    assertThat(still.statusCode()).isEqualTo(200);
    assertThat(still.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(ImageIO.read(new ByteArrayInputStream(still.body())).getWidth()).isEqualTo(TestVideo.WIDTH);
    assertThat(output.getAll()).doesNotContain("hidden-address");
  }

  @Test
  void refusesACameraWithoutAnApprovalThatHolds() {
    assertThat(refusal(filmed("proposed").setLifecycle(Lifecycle.LIFECYCLE_PROPOSED).build())).contains("wrong-state");
    assertThat(refusal(filmed("suspended").setLifecycle(Lifecycle.LIFECYCLE_SUSPENDED).build())).contains("wrong-state");
    assertThat(refusal(filmed("expired").setApprovalExpiresAt(Times.timestamp(Instant.now().minusSeconds(1))).build()))
        .contains("wrong-state");
  }

  @Test
  void refusesAnAddressThatTheRegistryDidNotSeal() {
    CameraState forged =
        filmed("forged").setSealedStreamAddress(ByteString.copyFromUtf8("file:" + video)).build();
    assertThat(refusal(forged)).contains("no-picture");
    assertThat(refusal(filmed("other").setCameraId("forged").build())).contains("no-picture");
  }

  @Test
  void answersNobodyButTheRegistry() {
    CameraState camera = filmed("closed").build();
    for (Role role : Role.values()) {
      if (role != Role.REGISTRY) {
        assertThat(ask(camera, role).statusCode()).as("%s", role).isEqualTo(403);
      }
    }
  }

  private static CameraState.Builder filmed(String id) {
    return Cameras.active(id, "file:" + video);
  }

  private String refusal(CameraState camera) {
    HttpResponse<byte[]> answer = ask(camera, Role.REGISTRY);
    assertThat(answer.statusCode()).isEqualTo(409);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> ask(CameraState camera, Role role) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/stills"))
            .header("Authorization", "Bearer " + Tokens.of(role))
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(camera.toByteArray()))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
