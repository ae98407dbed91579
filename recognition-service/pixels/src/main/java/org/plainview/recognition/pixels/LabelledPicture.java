package org.plainview.recognition.pixels;

import java.util.List;

/**
 * A picture in which people have marked everybody, for tests of the product.
 *
 * @param address of an image file, such as {@code file:/data/a.jpg}
 * @param atS when it was taken, in seconds from any moment
 */
public record LabelledPicture(String address, double atS, List<LabelledPerson> people) {

  public LabelledPicture {
    people = List.copyOf(people);
  }
}
