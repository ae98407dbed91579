package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.recognition.fixtures.TestVideo;

/** On real streams, but shorter than a minute. */
class StillMakerIT {

  private static final StillSampling SHORT =
      new StillSampling(15, Duration.ofSeconds(4), Duration.ofSeconds(30));

  @TempDir private static Path folder;

  @BeforeAll
  static void load() {
    Vision.load();
  }

  @Test
  void showsThePlaceWithoutWhatMovedThroughIt() throws Exception {
    Path video = TestVideo.write(folder.resolve("moving.mp4"), 70);
    BufferedImage still = image(make("file:" + video));
    assertThat(still.getWidth()).isEqualTo(TestVideo.WIDTH);
    assertThat(still.getHeight()).isEqualTo(TestVideo.HEIGHT);
    for (int x = 0; x < TestVideo.WIDTH; x += 4) {
      assertThat(still.getRGB(x, 140) & 0xff).as("at %d the white block is gone", x).isLessThan(215);
    }
  }

  @Test
  void startsAFileAgainThatIsShorterThanTheMinute() throws Exception {
    Path video = TestVideo.writeStill(folder.resolve("brief.mp4"), 10);
    assertThat(make("file:" + video)).isInstanceOf(Still.Clear.class);
  }

  @Test
  void saysThatThereIsNoSignal() throws Exception {
    StillSampling impatient = new StillSampling(15, Duration.ofSeconds(1), Duration.ofSeconds(2));
    try (StillMaker maker = new StillMaker(new Detectors(), impatient)) {
      assertThat(maker.make("file:" + folder.resolve("nothing-here.mp4"))).isEqualTo(new Still.Unusable(Quality.NO_SIGNAL));
      assertThat(maker.make("gopher://127.0.0.1/")).isEqualTo(new Still.Unusable(Quality.NO_SIGNAL));
    }
  }

  @Test
  void showsNothingWhileSomebodyStandsThere() throws Exception {
    Picture people = shared("pets-s3-mf1/frame_0050.jpg");
    try (Detectors detectors = new Detectors()) {
      assertThat(new StillLook(detectors).showsSomebody(StillMedian.of(Collections.nCopies(31, people)))).isTrue();
    }
  }

  private static Still make(String address) throws InterruptedException {
    try (StillMaker maker = new StillMaker(new Detectors(), SHORT)) {
      return maker.make(address);
    }
  }

  private static BufferedImage image(Still still) throws IOException {
    assertThat(still).isInstanceOf(Still.Clear.class);
    return ImageIO.read(new ByteArrayInputStream(((Still.Clear) still).png()));
  }

  private static Picture shared(String name) throws Exception {
    Path file = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null && file == null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data").resolve(name);
      file = Files.exists(candidate) ? candidate : null;
    }
    assumeTrue(file != null, "skipped: ../shared/data/" + name + " is not beside the project");
    String address = "file:" + file;
    try (VideoSource video = VideoSource.open(address, StreamOptions.of(address).orElseThrow(), new ImageSize(1280, 960))) {
      return video.next(Instant.EPOCH);
    }
  }
}
