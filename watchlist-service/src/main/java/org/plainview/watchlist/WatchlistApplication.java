package org.plainview.watchlist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the watchlist service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WatchlistApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WatchlistApplication.class, arguments);
  }
}
