package org.plainview.camera.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The cameras. */
interface Cameras extends JpaRepository<Camera, String> {

  /** Throws {@code not-found} for an unknown camera. */
  static Camera require(Cameras cameras, String id) {
    return cameras.findById(id).orElseThrow(() -> ProblemException.notFound("camera", id));
  }

  @Query(
      """
      SELECT c FROM Camera c
      WHERE c.id > :after
        AND (:state IS NULL OR CAST(c.state AS String) = :state)
        AND (:siteId IS NULL OR c.siteId = :siteId)
        AND (:allSites = TRUE OR c.siteId IN :sites)
        AND (:text IS NULL OR LOWER(c.name) LIKE :text OR c.id LIKE :text OR c.siteId LIKE :text)
      ORDER BY c.id
      """)
  List<Camera> search(
      String after,
      @Nullable String state,
      @Nullable String siteId,
      boolean allSites,
      List<String> sites,
      @Nullable String text,
      Limit limit);

  @Query(
      """
      SELECT COUNT(c) FROM Camera c
      WHERE (:state IS NULL OR CAST(c.state AS String) = :state)
        AND (:siteId IS NULL OR c.siteId = :siteId)
        AND (:allSites = TRUE OR c.siteId IN :sites)
        AND (:text IS NULL OR LOWER(c.name) LIKE :text OR c.id LIKE :text OR c.siteId LIKE :text)
      """)
  long countMatching(
      @Nullable String state,
      @Nullable String siteId,
      boolean allSites,
      List<String> sites,
      @Nullable String text);

  @Query(
      """
      SELECT c.id FROM Camera c
      WHERE c.approvalExpiresAt <= :now AND CAST(c.state AS String) IN ('APPROVED', 'ACTIVE')
      """)
  List<String> expired(Instant now, Limit limit);

  @Query("SELECT c FROM Camera c WHERE c.acceptanceExpiresAt <= :now")
  List<Camera> acceptanceExpired(Instant now, Limit limit);

  @Query("SELECT c FROM Camera c WHERE c.siteId = :siteId AND CAST(c.state AS String) <> 'RETIRED'")
  List<Camera> livingAt(String siteId);
}
