package org.plainview.camera.site;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The sites. */
public interface Sites extends JpaRepository<Site, String> {

  List<Site> findByIdGreaterThanOrderById(String after, Limit limit);

  List<Site> findByIdInAndIdGreaterThanOrderById(Collection<String> ids, String after, Limit limit);

  /** Every id: an import of many cameras asks for each of them. */
  @Query("SELECT s.id FROM Site s")
  List<String> allIds();
}
