package org.plainview.audit.store;

import java.nio.file.Path;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /** With a folder, no class of the AWS SDK is loaded, which would lengthen every start. */
  @Bean
  LogStore logStore(StoreProperties properties) {
    Path directory = properties.directory();
    S3Properties s3 = properties.s3();
    if (directory != null && s3 == null) {
      return new DirectoryFiles(directory);
    }
    if (s3 != null && directory == null) {
      return S3Access.open(s3);
    }
    throw new IllegalStateException(
        "The log needs one place for its files: set either plainview.log.directory or plainview.log.s3.bucket");
  }
}
