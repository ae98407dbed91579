package org.plainview.audit.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyWitness;
import org.plainview.tlog.witness.WitnessClient;
import org.plainview.tlog.witness.WitnessOutcome;

/** The witnesses of a policy that have an address, asked over HTTP. */
final class PolicyWitnesses implements Witnesses {

  private final List<PolicyWitness> witnesses;
  private final Map<String, WitnessClient> clients = new ConcurrentHashMap<>();
  private final Map<String, WitnessState> states = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PolicyWitnesses(Policy policy, Duration limit) {
    this.witnesses = policy.witnesses();
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .executor(threads)
            .build();
    for (PolicyWitness witness : witnesses) {
      witness
          .url()
          .ifPresent(
              url ->
                  clients.put(
                      witness.name(), new WitnessClient(URI.create(url), List.of(witness.key()), http, limit)));
      states.put(witness.name(), state(witness, null, null, "Not asked yet"));
    }
  }

  @Override
  public List<NoteSignature> cosign(SignedNote checkpoint, HashSource hashes) {
    List<Future<List<NoteSignature>>> asked = new ArrayList<>();
    for (PolicyWitness witness : witnesses) {
      WitnessClient client = clients.get(witness.name());
      if (client != null) {
        asked.add(threads.submit(() -> cosign(witness, client, checkpoint, hashes)));
      }
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (Future<List<NoteSignature>> one : asked) {
      try {
        signatures.addAll(one.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("Asking a witness broke off", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
    return signatures;
  }

  @Override
  public List<WitnessState> states() {
    return witnesses.stream().map(witness -> states.get(witness.name())).toList();
  }

  private List<NoteSignature> cosign(
      PolicyWitness witness, WitnessClient client, SignedNote checkpoint, HashSource hashes) {
    try {
      return switch (client.cosign(checkpoint, hashes)) {
        case WitnessOutcome.Cosigned(List<NoteSignature> signatures) -> {
          Instant at = Cosigner.timeOf(signatures.getFirst()).orElse(null);
          states.put(witness.name(), state(witness, sizeOf(checkpoint), at, null));
          yield signatures;
        }
        case WitnessOutcome.Behind(long size) ->
            none(witness, "It has seen a log of %d entries and does not go back".formatted(size));
        case WitnessOutcome.Refused(int status, String reason) ->
            none(witness, "It refuses (%d): %s".formatted(status, reason));
        case WitnessOutcome.Unreachable(String reason) -> none(witness, "It cannot be reached: " + reason);
      };
    } catch (IOException e) {
      return none(witness, "The log's own tiles cannot be read: " + e.getMessage());
    }
  }

  private List<NoteSignature> none(PolicyWitness witness, String problem) {
    states.compute(
        witness.name(),
        (_, last) ->
            last == null
                ? state(witness, null, null, problem)
                : state(witness, last.size(), last.cosignedAt(), problem));
    return List.of();
  }

  private static WitnessState state(
      PolicyWitness witness, @Nullable Long size, @Nullable Instant at, @Nullable String problem) {
    return new WitnessState(witness.name(), witness.key().encode(), size, at, problem);
  }

  private static long sizeOf(SignedNote checkpoint) {
    try {
      return Checkpoint.parse(checkpoint.text()).size();
    } catch (MalformedNoteException e) {
      throw new IllegalArgumentException("Not a checkpoint", e);
    }
  }
}
