package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Mat;
import org.plainview.crowd.geometry.ImageSize;

/** Videos in which something happens to the camera, played through eye and analyst as any stream is. */
class CameraHealthIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int FRAMES_PER_SECOND = 5;
  private static final int HAPPENS_AT = 10;
  private static final int SECONDS = 24;

  @TempDir private static Path folder;

  @BeforeAll
  static void load() {
    Vision.load();
  }

  static List<Scenery> places() {
    return Scenery.all();
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatHappensToACameraIsSaidWithinTenSecondsAndNoNumberLeavesAfterThat(Scenery place) {
    Mat still = place.still();
    Map<Quality, UnaryOperator<Mat>> events = new LinkedHashMap<>();
    events.put(Quality.MOVED, picture -> Scenery.turned(picture, 0.05, 0));
    events.put(Quality.OCCLUDED, picture -> Scenery.behindPlate(picture, 0.6));
    events.put(Quality.DARK, picture -> Scenery.light(picture, 0.05, 2));
    events.put(Quality.BLURRED, picture -> Scenery.blurred(picture, 14));
    events.put(Quality.FROZEN, _ -> still.clone());
    events.put(Quality.OK, picture -> Scenery.light(picture, 1.1, 6));

    // At once, as a worker watches them; each has its own analyst.
    ViewSignature known = place.signature();
    Map<Quality, Map<Instant, Measurement>> all = new ConcurrentHashMap<>();
    events.forEach((expected, event) -> write(video(place, expected), place, event));
    events.keySet().parallelStream().forEach(expected -> all.put(expected, play(video(place, expected), known)));

    all.forEach(
        (expected, said) -> {
          Instant happened = Instant.EPOCH.plusSeconds(HAPPENS_AT);
          assertThat(said).as("%s: samples", expected).isNotEmpty();
          Instant late = happened.plusSeconds(10);
          Instant from =
              expected == Quality.OK ? Collections.min(List.of(late, Collections.max(List.of(happened, sure(said))))) : late;
          said.forEach(
              (at, measurement) -> {
                if (at.isAfter(from)) {
                  assertThat(measurement.quality()).as("%s s", at.getEpochSecond()).isEqualTo(expected);
                  assertThat(measurement.zones().isEmpty()).isEqualTo(expected != Quality.OK);
                }
              });
        });
  }

  /** When the view was first known to be in place: that takes a busy machine longer than the video its event. */
  private static Instant sure(Map<Instant, Measurement> said) {
    return said.entrySet().stream()
        .filter(sample -> sample.getValue().quality() == Quality.OK)
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Path video(Scenery place, Quality expected) {
    return folder.resolve(place + "-" + expected + ".mp4");
  }

  /** What was said of each sample, by its place in the video. */
  private static Map<Instant, Measurement> play(Path video, ViewSignature known) {
    Scene scene =
        new Scene(0, DetectorKind.HOG, OptionalDouble.empty(), null, List.of(new SceneZone("zone", null)));
    var settings = new CameraEye.Settings(new ImageSize(416, 416), Duration.ofSeconds(1));
    Map<Instant, Measurement> said = new LinkedHashMap<>();
    try (Analyst analyst = new Analyst(new Detectors());
        CameraEye eye = CameraEye.of("file:" + video, settings, Clock.systemUTC(), () -> {}).orElseThrow()) {
      eye.expect(known, Instant.now());
      Thread.ofPlatform().daemon().start(eye);
      Instant[] first = new Instant[1];
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                analyst
                    .analyse(eye, scene)
                    .ifPresent(
                        measurement -> {
                          first[0] = first[0] == null ? measurement.observedAt() : first[0];
                          Instant at = Instant.EPOCH.plus(Duration.between(first[0], measurement.observedAt()));
                          said.put(at, measurement);
                        });
                return first[0] != null && Instant.now().isAfter(first[0].plusSeconds(SECONDS - 1));
              });
    }
    return said;
  }

  private static void write(Path file, Scenery place, UnaryOperator<Mat> event) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    int width = Scenery.SIZE.width();
    int height = Scenery.SIZE.height();
    try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toString(), width, height)) {
      recorder.setFormat("mp4");
      recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
      recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
      recorder.setFrameRate(FRAMES_PER_SECOND);
      recorder.setGopSize(2 * FRAMES_PER_SECOND);
      recorder.setVideoBitrate(1_500_000);
      recorder.start();
      for (int number = 0; number < SECONDS * FRAMES_PER_SECOND; number++) {
        int second = number / FRAMES_PER_SECOND;
        recorder.record(frame(place.at(second, second < HAPPENS_AT ? UnaryOperator.identity() : event)));
      }
      recorder.stop();
    } catch (FrameRecorder.Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Frame frame(Picture picture) {
    int rowBytes = picture.size().width() * Picture.CHANNELS;
    Frame frame = new Frame(picture.size().width(), picture.size().height(), Frame.DEPTH_UBYTE, Picture.CHANNELS);
    ByteBuffer rows = (ByteBuffer) frame.image[0];
    for (int y = 0; y < picture.size().height(); y++) {
      rows.put(y * frame.imageStride, picture.bgr(), y * rowBytes, rowBytes);
    }
    return frame;
  }
}
