package org.plainview.audit.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.plainview.tlog.tile.LogStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3StoreIT extends LogStoreContract {

  private static ObjectStore server;

  private final S3Properties place = server.place();
  private final S3Client past = S3Access.builder(place).build();

  @BeforeAll
  static void start() {
    server = ObjectStore.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  LogStore open() {
    return S3Access.open(place);
  }

  @Override
  void smuggle(String path, byte[] content) {
    past.putObject(
        put -> put.bucket(place.bucket()).key(place.prefix() + "/" + path), RequestBody.fromBytes(content));
  }

  @Override
  Set<String> paths() {
    return past
        .listObjectsV2Paginator(list -> list.bucket(place.bucket()).prefix(place.prefix() + "/"))
        .contents()
        .stream()
        .map(object -> object.key().substring(place.prefix().length() + 1))
        .collect(Collectors.toSet());
  }
}
