package org.plainview.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void publicMeansTheRegisterTheProofsOfTheLogAndTheCallersOwnState() {
    assertThat(EndpointTable.all())
        .filteredOn(Endpoint::isPublic)
        .extracting(Endpoint::path)
        .allMatch(path -> path.matches("/api/public/register.*|/api/me|/api/log/(checkpoint|policy|tile/\\{\\*tile})"));
  }

  @Test
  void theEntriesOfTheLogAreForOversightAlone() {
    List<Endpoint> matching =
        EndpointTable.all().stream().filter(endpoint -> endpoint.path().startsWith("/api/log/tile/")).toList();

    assertThat(matching.getFirst().path()).isEqualTo("/api/log/tile/entries/{*bundle}");
    assertThat(matching.getFirst().access())
        .isEqualTo(new Endpoint.Access.Roles(Set.of(Role.OVERSIGHT), false));
  }
}
