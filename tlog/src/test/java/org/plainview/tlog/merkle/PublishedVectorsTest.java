package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inclusion and consistency vectors of transparency-dev/merkle, good proofs and bad ones. */
class PublishedVectorsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void agreesOnEveryInclusionProof() throws IOException {
    assertThat(disagreements("inclusion", PublishedVectorsTest::acceptsInclusion)).isEmpty();
  }

  @Test
  void agreesOnEveryConsistencyProof() throws IOException {
    assertThat(disagreements("consistency", PublishedVectorsTest::acceptsConsistency)).isEmpty();
  }

  private interface Check {
    Optional<Boolean> accepts(JsonNode vector);
  }

  private static List<Path> disagreements(String kind, Check check) throws IOException {
    Path folder = SharedData.folder("merkle").resolve("testdata").resolve(kind);
    List<Path> vectors;
    try (Stream<Path> found = Files.walk(folder)) {
      vectors = found.filter(file -> file.toString().endsWith(".json")).toList();
    }
    assertThat(vectors).as("vectors in %s", folder).hasSize(98);
    List<Path> disagreements = new ArrayList<>();
    for (Path file : vectors) {
      JsonNode vector = JSON.readTree(Files.readString(file));
      // What holds something else than hashes cannot even be asked about.
      boolean accepted = check.accepts(vector).orElse(false);
      if (accepted == vector.get("wantErr").booleanValue()) {
        disagreements.add(file);
      }
    }
    return disagreements;
  }

  private static Optional<Boolean> acceptsInclusion(JsonNode vector) {
    return hash(vector.get("leafHash"))
        .flatMap(leaf -> hash(vector.get("root"))
            .flatMap(root -> proof(vector)
                .map(proof -> ProofChecks.isIncluded(
                    leaf, number(vector, "leafIdx"), number(vector, "treeSize"), proof, root))));
  }

  private static Optional<Boolean> acceptsConsistency(JsonNode vector) {
    return hash(vector.get("root1"))
        .flatMap(oldRoot -> hash(vector.get("root2"))
            .flatMap(newRoot -> proof(vector)
                .map(proof -> ProofChecks.isConsistent(
                    number(vector, "size1"), oldRoot, number(vector, "size2"), newRoot, proof))));
  }

  /** Numbers are unsigned 64-bit ones there; the upper half is negative here. */
  private static long number(JsonNode vector, String name) {
    return vector.get(name).bigIntegerValue().longValue();
  }

  private static Optional<List<Hash>> proof(JsonNode vector) {
    List<Hash> proof = new ArrayList<>();
    for (JsonNode element : vector.get("proof")) {
      Optional<Hash> hash = hash(element);
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      proof.add(hash.get());
    }
    return Optional.of(proof);
  }

  private static Optional<Hash> hash(JsonNode node) {
    byte[] bytes = Base64.getDecoder().decode(node.stringValue());
    // Some vectors write "don't care 1" where any root would do.
    if (new String(bytes, StandardCharsets.UTF_8).startsWith("don't care")) {
      return Optional.of(TreeHasher.leaf(bytes));
    }
    return bytes.length == Hash.BYTES ? Optional.of(Hash.of(bytes)) : Optional.empty();
  }
}
