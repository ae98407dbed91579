package org.plainview.camera.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A place with a local ground plane. */
@Entity
public class Site {

  @Id private String id = "";
  private String name = "";
  private double lon;
  private double lat;
  @Column(name = "outline_m")
  private @Nullable String outlineM;

  @Version private @Nullable Long version;

  protected Site() {}

  Site(String id) {
    this.id = id;
  }

  void set(SiteBody body) {
    name = body.name();
    lon = body.origin().lon();
    lat = body.origin().lat();
    outlineM = ShapeText.write(body.outlineM());
  }

  public String id() {
    return id;
  }

  SiteView view() {
    return new SiteView(id, name, new LonLat(lon, lat), ShapeText.read(outlineM));
  }
}
