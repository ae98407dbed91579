package org.plainview.simulator.stream;

import java.io.File;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.plainview.simulator.view.PinholeCamera;

/** Pictures to H.264 video, with a key frame each second. Not thread-safe. */
public final class VideoEncoder implements AutoCloseable {

  private static final int BITS_PER_S = 2_500_000;

  private final FFmpegFrameRecorder recorder;
  private final Frame frame;
  private final ByteBuffer pixels;
  private final int width;
  private final int height;

  private VideoEncoder(FFmpegFrameRecorder recorder, PinholeCamera camera, String format, int framesPerSecond) {
    this.recorder = recorder;
    this.width = camera.width();
    this.height = camera.height();
    this.frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3);
    this.pixels = (ByteBuffer) frame.image[0];
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    recorder.setFormat(format);
    recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
    recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
    recorder.setFrameRate(framesPerSecond);
    recorder.setGopSize(framesPerSecond);
    recorder.setVideoBitrate(BITS_PER_S);
    try {
      recorder.start();
    } catch (FrameRecorder.Exception e) {
      throw new IllegalStateException("FFmpeg cannot encode H.264 here: " + e.getMessage(), e);
    }
  }

  /** To a stream that many can join: MPEG-TS. */
  public static VideoEncoder toStream(OutputStream out, PinholeCamera camera, int framesPerSecond) {
    return new VideoEncoder(
        new FFmpegFrameRecorder(out, camera.width(), camera.height()), camera, "mpegts", framesPerSecond);
  }

  /** To an MP4 file. */
  public static VideoEncoder toFile(File file, PinholeCamera camera, int framesPerSecond) {
    return new VideoEncoder(
        new FFmpegFrameRecorder(file, camera.width(), camera.height()), camera, "mp4", framesPerSecond);
  }

  /** Adds a picture: rows of blue, green, red bytes. */
  public void add(byte[] bgr) {
    int row = width * 3;
    for (int y = 0; y < height; y++) {
      pixels.position(y * frame.imageStride);
      pixels.put(bgr, y * row, row);
    }
    pixels.rewind();
    try {
      recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
    } catch (FrameRecorder.Exception e) {
      throw new IllegalStateException("FFmpeg did not take a picture: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      recorder.close();
    } catch (FrameRecorder.Exception e) {
      throw new IllegalStateException("FFmpeg did not finish the video: " + e.getMessage(), e);
    } finally {
      frame.close();
    }
  }
}
