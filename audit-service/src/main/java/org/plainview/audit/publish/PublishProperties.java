package org.plainview.audit.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param origin the log's name for ever: its first line in every checkpoint, and the name of its keys
 * @param keys each signs every checkpoint; to change a key, list both for a while
 * @param exportKey signs exports, and nothing else; its name is the origin with {@code /export} behind it; without one
 *     there are no exports
 * @param policy a tlog-policy file: the witnesses, and how many must cosign before a checkpoint is published; without
 *     one none must
 * @param interval how long new entries gather before they are published
 * @param step the most entries that one round adds
 * @param witnessTimeout how long one witness may take
 * @param checkEntriesAtStart whether every entry in the database is compared with the tiles before the service starts
 */
@Validated
@ConfigurationProperties("plainview.log")
record PublishProperties(
    @NotBlank String origin,
    @NotEmpty List<@Valid Key> keys,
    @Nullable Key exportKey,
    @Nullable Path policy,
    @DefaultValue("500ms") Duration interval,
    @DefaultValue("4096") @Positive @Max(65_536) int step,
    @DefaultValue("5s") Duration witnessTimeout,
    @DefaultValue("true") boolean checkEntriesAtStart) {

  /**
   * A signing key: in a file, or behind a command that reads the message and writes the raw signature, so that a key
   * can stay in an HSM or a KMS.
   *
   * @param file as the {@code keygen} tool makes it
   * @param command program and arguments
   * @param vkey the public key of the command's key
   */
  record Key(@Nullable Path file, @Nullable List<String> command, @Nullable String vkey) {}
}
