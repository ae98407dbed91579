package org.plainview.gateway.events;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/** Reads the site of an encoded message and nothing else of it: most are of sites that nobody looks at. */
final class SiteOf {

  private SiteOf() {}

  /**
   * @param field the number of the site's id, a field of text
   * @return the id; empty when there is none, or no such message
   */
  static String encoded(byte[] message, int field) {
    CodedInputStream in = CodedInputStream.newInstance(message);
    int wanted = field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == wanted) {
          return in.readString();
        }
        if (!in.skipField(tag)) {
          return "";
        }
      }
    } catch (IOException e) {
      return "";
    }
    return "";
  }
}
