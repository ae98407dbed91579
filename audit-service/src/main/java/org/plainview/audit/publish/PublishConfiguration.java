package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.policy.MalformedPolicyException;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.tile.LogStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

  /** A log's own keys and its policy, which must name each other. */
  record Trust(List<NoteSigner> signers, Policy policy) {}

  @Bean
  Trust logTrust(PublishProperties properties, Clock clock) {
    List<NoteSigner> signers = LogKeys.open(properties, clock);
    Path file = properties.policy();
    if (file == null) {
      List<PolicyLog> logs = signers.stream().map(signer -> new PolicyLog(signer.verifierKey())).toList();
      return new Trust(signers, new Policy(logs, List.of(), List.of(), Optional.empty()));
    }
    Policy policy = read(file);
    if (signers.stream().noneMatch(signer -> names(policy, signer))) {
      throw new IllegalStateException(
          "The policy %s names none of the log's keys: add a line 'log %s'"
              .formatted(file, signers.getFirst().verifierKey()));
    }
    return new Trust(signers, policy);
  }

  @Bean
  ExportKey exportKey(PublishProperties properties, Trust trust, Clock clock) {
    return LogKeys.openExportKey(properties, trust.signers(), clock);
  }

  @Bean
  Steps logSteps() {
    return _ -> {};
  }

  @Bean
  Witnesses witnesses(Trust trust, PublishProperties properties) {
    return new PolicyWitnesses(trust.policy(), properties.witnessTimeout());
  }

  @Bean
  Publisher publisher(
      PublishProperties properties,
      Trust trust,
      Witnesses witnesses,
      StartCheck check,
      DurableLeaves leaves,
      LogStore store,
      TreeTable tree,
      Steps steps,
      Clock clock) {
    return new Publisher(
        check,
        new Growing(leaves, store, tree, properties.step(), steps),
        new Publishing(
            properties.origin(), trust.signers(), witnesses, trust.policy(), store, tree, steps, clock),
        properties.interval());
  }

  @Bean
  PublishedLog publishedLog(
      PublishProperties properties,
      Trust trust,
      Witnesses witnesses,
      Publisher publisher,
      TreeTable tree,
      LogStore store,
      DurableLeaves leaves) {
    return new PublishedLog(properties, trust, witnesses, publisher, tree, store, leaves);
  }

  private static boolean names(Policy policy, NoteSigner signer) {
    return policy.logs().stream().anyMatch(log -> log.key().equals(signer.verifierKey()));
  }

  private static Policy read(Path file) {
    try {
      return Policy.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read the log's policy %s: %s".formatted(file, e), e);
    } catch (MalformedPolicyException e) {
      throw new IllegalStateException("The log's policy %s is malformed: %s".formatted(file, e.getMessage()), e);
    }
  }
}
