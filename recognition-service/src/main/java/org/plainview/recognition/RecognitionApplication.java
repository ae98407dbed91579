package org.plainview.recognition;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The process; its roles are Spring profiles of the same names. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecognitionApplication {

  /** Starts the roles configured. */
  public static void main(String[] arguments) {
    SpringApplication.run(RecognitionApplication.class, arguments);
  }
}
