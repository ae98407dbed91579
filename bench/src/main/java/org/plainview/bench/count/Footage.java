package org.plainview.bench.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.bench.CannotRunException;
import org.plainview.recognition.pixels.CountTrial;

/** Labelled pictures to count in. */
sealed interface Footage {

  /** Gives every labelled picture to the trial. */
  void giveTo(CountTrial trial, Truth truth) throws CountTrial.Unreadable;

  /** One video file; its frames are numbered from 1. */
  record Video(Path file) implements Footage {

    @Override
    public void giveTo(CountTrial trial, Truth truth) throws CountTrial.Unreadable {
      trial.add("file:" + file.toAbsolutePath(), truth::of);
    }
  }

  /** A folder of pictures, each numbered by the last digits of its name, such as {@code frame_0042.jpg}. */
  record Frames(Path folder) implements Footage {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(?i:jpe?g|png|bmp)$");

    @Override
    public void giveTo(CountTrial trial, Truth truth) throws CountTrial.Unreadable {
      List<Path> pictures = pictures();
      for (Path picture : pictures) {
        Matcher name = NUMBER.matcher(picture.getFileName().toString());
        OptionalInt people = name.find() ? truth.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
        if (people.isPresent()) {
          trial.add("file:" + picture.toAbsolutePath(), _ -> people);
        }
      }
    }

    private List<Path> pictures() {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> pictures =
            files.filter(file -> NUMBER.matcher(file.getFileName().toString()).find()).sorted().toList();
        if (pictures.isEmpty()) {
          throw new CannotRunException("There are no numbered pictures in " + folder);
        }
        return pictures;
      } catch (IOException e) {
        throw new CannotRunException("The folder of pictures cannot be read: " + folder);
      }
    }
  }
}
