package org.plainview.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the audit service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuditApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(AuditApplication.class, arguments);
  }
}
