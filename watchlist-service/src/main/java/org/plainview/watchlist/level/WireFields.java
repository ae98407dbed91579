package org.plainview.watchlist.level;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A message within the bytes of another, without reading what is around it. */
final class WireFields {

  private WireFields() {}

  /**
   * The bytes of a field that holds a message; null where there is no such field.
   *
   * @param index among the fields of that number, from zero
   * @throws UncheckedIOException where the bytes are no message
   */
  static byte @Nullable [] message(byte[] message, int field, int index) {
    CodedInputStream in = CodedInputStream.newInstance(message);
    try {
      int seen = 0;
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        boolean found = tag == WireFormat.WIRETYPE_LENGTH_DELIMITED + (field << 3) && seen++ == index;
        if (found) {
          return in.readByteArray();
        }
        in.skipField(tag);
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
