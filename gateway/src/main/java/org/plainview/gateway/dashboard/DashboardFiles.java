package org.plainview.gateway.dashboard;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files under {@code /assets} have the hash of their content in their name and never change. */
@Configuration(proxyBeanMethods = false)
class DashboardFiles implements WebMvcConfigurer {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final DashboardProperties properties;

  DashboardFiles(DashboardProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/" + PageResolver.INDEX);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String folder = properties.dir().toAbsolutePath().normalize().toUri().toString();
    String top = folder.endsWith("/") ? folder : folder + "/";
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(top + "assets/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(top)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new PageResolver());
  }
}
