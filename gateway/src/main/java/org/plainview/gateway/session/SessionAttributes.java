package org.plainview.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Session attributes as bytes. Reading takes only the classes that a session of ours holds; what another
 * version wrote and this one cannot read is dropped, so that the person signs in again.
 */
final class SessionAttributes {

  private static final Logger log = LoggerFactory.getLogger(SessionAttributes.class);

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxbytes=1048576;java.lang.*;java.util.*;java.time.*;java.net.*;java.math.*;"
              + "org.springframework.security.**;org.plainview.gateway.session.*;!*");

  private SessionAttributes() {}

  static GenericConversionService conversions() {
    GenericConversionService conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, SessionAttributes::write);
    Converter<byte[], @Nullable Object> reading = SessionAttributes::read;
    conversions.addConverter(byte[].class, Object.class, reading);
    return conversions;
  }

  private static byte[] write(Object attribute) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static @Nullable Object read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      log.warn("A session attribute cannot be read and is dropped: {}", e.toString());
      return null;
    }
  }
}
