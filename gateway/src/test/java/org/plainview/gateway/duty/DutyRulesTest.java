package org.plainview.gateway.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;

class DutyRulesTest {

  @Test
  void takesTextOfAnyScript() {
    assertThat(DutyRules.problems("Großveranstaltung 夜市 👥", "2026-117/b")).isEmpty();
  }

  @Test
  void wantsBothParts() {
    assertThat(DutyRules.problems(null, "  "))
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(
            tuple("purpose", "required"),
            tuple("caseNumber", "required"));
  }

  @Test
  void limitsTheirLength() {
    assertThat(DutyRules.problems("x".repeat(200), "x".repeat(64))).isEmpty();
    assertThat(DutyRules.problems("x".repeat(201), "x".repeat(65)))
        .extracting(FieldProblem::code)
        .containsExactly("length", "length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000", "a\u202Eb", "a\u2028b", "\uD83D", "a\u200Bb"})
  void refusesWhatCannotBeSeen(String text) {
    assertThat(DutyRules.problems(text, "1"))
        .extracting(FieldProblem::code)
        .containsExactly("format");
  }

  @Test
  void everyMemberOfStaffNeedsADutyEverywhereButToDeclareIt() {
    List<Role> staff = List.of(Role.OPERATOR, Role.SUPERVISOR, Role.REGISTRAR, Role.OVERSIGHT);
    for (Endpoint endpoint : EndpointTable.all()) {
      for (Role role : staff) {
        assertThat(DutyRules.missing(endpoint, caller(Set.of(role), false)))
            .isEqualTo(!endpoint.path().equals("/api/duty"));
        assertThat(DutyRules.missing(endpoint, caller(Set.of(role), true))).isFalse();
      }
    }
  }

  @Test
  void machinesNeedNone() {
    Endpoint endpoint = EndpointTable.all().getLast();
    assertThat(DutyRules.missing(endpoint, caller(Set.of(Role.AGENCY), false))).isFalse();
    assertThat(DutyRules.missing(endpoint, caller(Set.of(Role.AGENCY, Role.OPERATOR), false)))
        .as("whoever may do what staff may is on duty like staff")
        .isTrue();
  }

  private static Caller caller(Set<Role> roles, boolean onDuty) {
    return new Caller(
        "somebody", roles, Set.of("*"), onDuty ? new Duty("market day", "7") : null, "request");
  }
}
