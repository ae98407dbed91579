package org.plainview.audit.publish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log knows of a witness since the service started.
 *
 * @param name in the policy
 * @param key its verifier key
 * @param size of the checkpoint that it cosigned last
 * @param cosignedAt when that was, by its clock
 * @param problem why the last checkpoint has no cosignature of it
 */
public record WitnessState(
    String name, String key, @Nullable Long size, @Nullable Instant cosignedAt, @Nullable String problem) {}
