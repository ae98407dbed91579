package org.plainview.watchlist.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.page.ListScope;
import org.plainview.watchlist.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
class AlertController {

  private static final int MAX_NOTE = 1_000;

  private final Alerts alerts;
  private final AlertStore store;

  AlertController(Alerts alerts, AlertStore store) {
    this.alerts = alerts;
    this.store = store;
  }

  record Acknowledgement(@Nullable String note) {}

  record Closure(@Nullable AlertOutcome outcome, @Nullable String note) {}

  /**
   * Newest first.
   *
   * @param state one or several; none means every state
   */
  @GetMapping
  Page<Alert> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<AlertState> state,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    String[] states =
        state == null || state.isEmpty()
            ? null
            : state.stream().map(AlertState::name).toArray(String[]::new);
    var filter = new AlertStore.Filter(ListScope.sites(caller, siteId), states);
    int most = ListScope.limit(limit);
    return Page.of(
        store.page(filter, after == null ? Long.MAX_VALUE : after, most + 1),
        most,
        store.count(filter),
        AlertStore.Numbered::alert,
        numbered -> String.valueOf(numbered.number()));
  }

  @GetMapping("/{alertId}")
  Alert get(Caller caller, @PathVariable String alertId) {
    return alerts.visible(caller, alertId);
  }

  @PostMapping("/{alertId}/acknowledge")
  Alert acknowledge(
      Caller caller,
      @PathVariable String alertId,
      @RequestBody(required = false) @Nullable Acknowledgement body) {
    return alerts.acknowledge(caller, alertId, note(body == null ? null : body.note()));
  }

  @PostMapping("/{alertId}/close")
  Alert close(Caller caller, @PathVariable String alertId, @RequestBody Closure body) {
    String note = note(body.note());
    AlertOutcome outcome = body.outcome();
    if (outcome == null) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS,
          "An alert is closed with what it turned out to be.",
          List.of(new FieldProblem("outcome", "required", "TRUE_ALARM, FALSE_ALARM or EXERCISE.")));
    }
    return alerts.close(caller, alertId, outcome, note);
  }

  private static @Nullable String note(@Nullable String note) {
    if (note == null || note.isBlank()) {
      return null;
    }
    if (note.length() > MAX_NOTE) {
      throw ProblemException.invalid("note", "length", "At most " + MAX_NOTE + " characters.");
    }
    if (note.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw ProblemException.invalid("note", "format", "Holds a control character.");
    }
    return note.strip();
  }
}
