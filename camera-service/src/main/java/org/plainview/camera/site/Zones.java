package org.plainview.camera.site;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The zones. */
public interface Zones extends JpaRepository<Zone, String> {

  List<Zone> findBySiteIdOrderById(String siteId);
}
