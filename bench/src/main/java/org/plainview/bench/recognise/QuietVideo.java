package org.plainview.bench.recognise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.plainview.bench.CannotRunException;

/** A minute of an empty place as a camera films it: nothing moves, and the sensor's noise is in every picture. */
final class QuietVideo {

  private static final int WIDTH = 768;
  private static final int HEIGHT = 576;
  private static final int FRAMES_PER_SECOND = 10;
  private static final int FRAMES = 60 * FRAMES_PER_SECOND;
  private static final int BITS_PER_SECOND = 2_000_000;
  private static final int CHANNELS = 3;
  private static final int STONE = 24;
  private static final double NOISE = 2;

  private QuietVideo() {}

  /** Writes it, the same each time. */
  static Path write(Path file) {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    Random random = new Random(5);
    int[] ground = paving(random);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toString(), WIDTH, HEIGHT)) {
        recorder.setFormat("avi");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(FRAMES_PER_SECOND);
        recorder.setGopSize(FRAMES_PER_SECOND);
        recorder.setVideoBitrate(BITS_PER_SECOND);
        recorder.start();
        for (int i = 0; i < FRAMES; i++) {
          recorder.record(frame(ground, random));
        }
        recorder.stop();
      }
      return file;
    } catch (FrameRecorder.Exception e) {
      throw new CannotRunException("The quiet video cannot be written: " + file);
    } catch (IOException e) {
      throw new CannotRunException("The folder cannot be made: " + file);
    }
  }

  /** Stones of different grey with dark joints, larger towards the viewer. */
  private static int[] paving(Random random) {
    int[] stones = random.ints(4096, 90, 170).toArray();
    int[] ground = new int[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      double depth = 0.4 + 0.6 * y / HEIGHT;
      for (int x = 0; x < WIDTH; x++) {
        int column = (int) Math.floor((x - WIDTH / 2.0) / (STONE * depth)) + 64;
        int row = (int) (Math.log(depth) * 40) + 64;
        boolean joint = Math.floorMod(x - WIDTH / 2, Math.max(2, (int) (STONE * depth))) < 2;
        ground[y * WIDTH + x] = joint ? 60 : stones[Math.floorMod(row * 131 + column, stones.length)];
      }
    }
    return ground;
  }

  private static Frame frame(int[] ground, Random random) {
    Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, CHANNELS);
    ByteBuffer rows = (ByteBuffer) frame.image[0];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int grey = Math.clamp(Math.round(ground[y * WIDTH + x] + NOISE * random.nextGaussian()), 0, 255);
        for (int channel = 0; channel < CHANNELS; channel++) {
          rows.put(y * frame.imageStride + x * CHANNELS + channel, (byte) grey);
        }
      }
    }
    return frame;
  }
}
