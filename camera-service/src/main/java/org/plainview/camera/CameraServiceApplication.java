package org.plainview.camera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class CameraServiceApplication {

  static void main(String[] arguments) {
    SpringApplication.run(CameraServiceApplication.class, arguments);
  }
}
