package org.plainview.camera.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of a camera as pure rules. Two people: whoever proposed or last changed a camera does not
 * approve it. Approval lasts 12 months at most and never past the camera's end date.
 */
public final class LifecycleRules {

  static final int MOST_MONTHS = 12;

  private LifecycleRules() {}

  /**
   * A camera as far as the rules look.
   *
   * @param changedBy who proposed it or changed it last
   * @param approvalExpiresAt absent until it is approved
   */
  public record Standing(State state, Set<String> changedBy, @Nullable Instant approvalExpiresAt, LocalDate endOn) {

    public Standing {
      changedBy = Set.copyOf(changedBy);
    }
  }

  /** What a move comes to. */
  public sealed interface Outcome {

    /** It may be done. */
    record Permitted(State to) implements Outcome {}

    /** Not from this state. */
    record WrongState(State state) implements Outcome {}

    /** Somebody else must do it. */
    record SamePerson() implements Outcome {}

    /** There is no approval that still holds. */
    record ApprovalExpired() implements Outcome {}
  }

  public static Outcome judge(Move move, Standing standing, String actor, Instant now) {
    State state = standing.state();
    return switch (move) {
      case APPROVE ->
          state != State.PROPOSED
              ? new Outcome.WrongState(state)
              : standing.changedBy().contains(actor)
                  ? new Outcome.SamePerson()
                  : new Outcome.Permitted(State.APPROVED);
      case REJECT -> from(state, State.RETIRED, State.PROPOSED);
      case ACTIVATE -> whileApproved(standing, now, State.APPROVED);
      case SUSPEND -> from(state, State.SUSPENDED, State.APPROVED, State.ACTIVE);
      case RESUME -> whileApproved(standing, now, State.SUSPENDED);
      case RETIRE -> state == State.RETIRED ? new Outcome.WrongState(state) : new Outcome.Permitted(State.RETIRED);
    };
  }

  /** The last day that an approval given now may run to. */
  public static LocalDate latestExpiry(LocalDate endOn, Instant now) {
    LocalDate year = now.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(MOST_MONTHS);
    return endOn.isBefore(year) ? endOn : year;
  }

  private static Outcome from(State state, State to, State... allowed) {
    return Set.of(allowed).contains(state) ? new Outcome.Permitted(to) : new Outcome.WrongState(state);
  }

  private static Outcome whileApproved(Standing standing, Instant now, State from) {
    if (standing.state() != from) {
      return new Outcome.WrongState(standing.state());
    }
    Instant expiry = standing.approvalExpiresAt();
    return expiry == null || !expiry.isAfter(now)
        ? new Outcome.ApprovalExpired()
        : new Outcome.Permitted(State.ACTIVE);
  }
}
