package org.plainview.recognition.pixels;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * An open video. Belongs to one platform thread: native calls block, and would pin a virtual thread's
 * carrier.
 */
final class VideoSource implements AutoCloseable {

  private final FFmpegFrameGrabber grabber;
  private final ImageSize size;
  private long shownUs;

  private VideoSource(FFmpegFrameGrabber grabber, ImageSize mostPixels) throws Lost {
    this.grabber = grabber;
    if (grabber.getImageWidth() <= 0 || grabber.getImageHeight() <= 0) {
      throw new Lost();
    }
    this.size =
        PersonDetector.fit(new ImageSize(grabber.getImageWidth(), grabber.getImageHeight()), mostPixels);
    grabber.setImageWidth(size.width());
    grabber.setImageHeight(size.height());
    grabber.setImageScalingFlags(swscale.SWS_AREA);
  }

  /** The video cannot be opened or read. It carries no cause: FFmpeg's messages repeat the address. */
  static final class Lost extends Exception {

    private static final long serialVersionUID = 1L;

    Lost() {
      super("The video cannot be read", null, false, false);
    }
  }

  /** Opens within the timeouts of the options, or throws {@link Lost}. */
  static VideoSource open(String address, StreamOptions options, ImageSize mostPixels) throws Lost {
    FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(address);
    options.ffmpeg().forEach(grabber::setOption);
    grabber.setVideoOption("threads", "1");
    try {
      // start() holds a lock of the whole process, so that one dead camera would stop every other.
      grabber.startUnsafe();
      return new VideoSource(grabber, mostPixels);
    } catch (FrameGrabber.Exception | RuntimeException _) {
      release(grabber);
      throw new Lost();
    } catch (Lost e) {
      release(grabber);
      throw e;
    }
  }

  /** Whether the next frame was there; false at the end. */
  boolean skip() throws Lost {
    try {
      Frame frame = grabber.grabFrame(false, true, false, false);
      if (frame != null) {
        shownUs = grabber.getTimestamp();
      }
      return frame != null;
    } catch (FrameGrabber.Exception | RuntimeException _) {
      throw new Lost();
    }
  }

  /** The next frame as a picture; null at the end. */
  @Nullable Picture next(Instant arrived) throws Lost {
    return next(arrived, null);
  }

  /**
   * The same.
   *
   * @param room of a picture that is done with, to be written over
   */
  @Nullable Picture next(Instant arrived, byte @Nullable [] room) throws Lost {
    try {
      Frame frame = grabber.grabImage();
      if (frame == null) {
        return null;
      }
      shownUs = grabber.getTimestamp();
      return Picture.copyOf((ByteBuffer) frame.image[0], frame.imageStride, size, arrived, room);
    } catch (FrameGrabber.Exception | RuntimeException _) {
      throw new Lost();
    }
  }

  /** How far into the video the last frame is, by its own clock. */
  Duration position() {
    return Duration.ofNanos(shownUs * 1000);
  }

  @Override
  public void close() {
    release(grabber);
  }

  private static void release(FFmpegFrameGrabber grabber) {
    try {
      grabber.releaseUnsafe();
    } catch (FrameGrabber.Exception | RuntimeException _) {
      // It is gone either way.
    }
  }
}
