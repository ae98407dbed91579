package org.plainview.camera.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a site's ground whose people are counted together. */
@Entity
public class Zone {

  @Id private String id = "";
  private String siteId = "";
  private String name = "";

  @Enumerated(EnumType.STRING)
  private PlaceType place = PlaceType.OPEN;

  @Column(name = "polygon_m")
  private @Nullable String polygonM;

  @Column(name = "lines_m")
  private String linesM = "[]";

  @Column(name = "area_m2")
  private @Nullable Double areaM2;

  private @Nullable Integer capacity;
  @Version private @Nullable Long version;

  protected Zone() {}

  Zone(String id, String siteId) {
    this.id = id;
    this.siteId = siteId;
  }

  void set(ZoneBody body, @Nullable Double area) {
    name = body.name();
    place = body.placeOrOpen();
    polygonM = ShapeText.write(body.polygonM());
    linesM = ShapeText.writeLines(body.linesOrNone());
    areaM2 = area;
    capacity = body.capacity();
  }

  public String id() {
    return id;
  }

  public String siteId() {
    return siteId;
  }

  public String name() {
    return name;
  }

  /** Metres east and north of the site's origin; null means whatever the camera sees. */
  public @Nullable List<List<Double>> polygonM() {
    return ShapeText.read(polygonM);
  }

  /** Square metres; null without a polygon. */
  public @Nullable Double areaM2() {
    return areaM2;
  }

  /** People that may safely be in it, if that is known. */
  public @Nullable Integer capacity() {
    return capacity;
  }

  public PlaceType place() {
    return place;
  }

  public List<CountingLine> lines() {
    return ShapeText.readLines(linesM);
  }

  ZoneView view() {
    return new ZoneView(id, siteId, name, polygonM(), areaM2, capacity, place, lines());
  }
}
