package org.plainview.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointTableTest {

  @Test
  void namesEachMethodAndPathOnce() {
    assertThat(EndpointTable.all())
        .extracting(endpoint -> endpoint.method() + " " + endpoint.path())
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotPublicNamesItsRolesAndItsAuditAction() {
    assertThat(EndpointTable.all())
        .filteredOn(endpoint -> !endpoint.isPublic())
        .allSatisfy(
            endpoint -> {
              assertThat(((Endpoint.Access.Roles) endpoint.access()).roles()).isNotEmpty();
              assertThat(endpoint.isRouted() == endpoint.action().isEmpty()).isFalse();
            });
  }

  @Test
  void oversightSeesNoLiveCrowdState() {
    assertThat(EndpointTable.all())
        .filteredOn(endpoint -> endpoint.action().matches("(live|history|alert|watch)\\..*"))
        .isNotEmpty()
        .noneMatch(endpoint -> endpoint.permits(Set.of(Role.OVERSIGHT)));
  }

  @Test
  void whoeverProposesHasNoRoleThatApproves() {
    assertThat(EndpointTable.all())
        .filteredOn(endpoint -> endpoint.action().matches("camera\\.(approve|resume|suspend|reject)"))
        .hasSize(4)
        .noneMatch(endpoint -> endpoint.permits(Set.of(Role.REGISTRAR)));
  }

  @Test
  void publicMeansTheRegisterAndTheCallersOwnState() {
    assertThat(EndpointTable.all())
        .filteredOn(Endpoint::isPublic)
        .extracting(Endpoint::path)
        .allMatch(path -> path.startsWith("/api/public/register") || path.equals("/api/me"));
  }
}
