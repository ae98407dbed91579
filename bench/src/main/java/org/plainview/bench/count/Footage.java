package org.plainview.bench.count;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.plainview.bench.footage.PictureFolder;
import org.plainview.bench.footage.Studio;
import org.plainview.bench.footage.Weather;
import org.plainview.recognition.pixels.CountTrial;

/** Labelled pictures to count in. */
sealed interface Footage {

  /** Gives every labelled picture to the trial. */
  void giveTo(CountTrial trial, Truth truth, Weather weather) throws CountTrial.Unreadable;

  /** The weather in which it can be shown. */
  Weather[] weather();

  /** One video file, as it was filmed; its frames are numbered from 1. */
  record Video(Path file) implements Footage {

    @Override
    public void giveTo(CountTrial trial, Truth truth, Weather weather) throws CountTrial.Unreadable {
      trial.add("file:" + file.toAbsolutePath(), truth::of);
    }

    @Override
    public Weather[] weather() {
      return new Weather[] {Weather.ORIGINAL};
    }
  }

  /** A folder of numbered pictures. */
  record Frames(Path folder) implements Footage {

    @Override
    public void giveTo(CountTrial trial, Truth truth, Weather weather) throws CountTrial.Unreadable {
      try (Studio studio = new Studio()) {
        for (Map.Entry<Integer, Path> picture : PictureFolder.of(folder).entrySet()) {
          OptionalInt people = truth.of(picture.getKey());
          if (people.isPresent()) {
            trial.add(studio.addressOf(picture.getValue(), picture.getKey(), weather), _ -> people);
          }
        }
      }
    }

    @Override
    public Weather[] weather() {
      return Weather.values();
    }
  }
}
