package org.plainview.tlog.policy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.VerifierKey;

/** Reads the text of a policy, line by line. */
final class PolicyReader {
  private final Charset charset;
  private final PolicyBuilder policy = new PolicyBuilder();

  /** The charset is the one that the bytes of the file were read with. */
  PolicyReader(Charset charset) {
    this.charset = charset;
  }

  Policy read(String text) throws MalformedPolicyException {
    if (text.length() > Policy.MAX_BYTES) {
      throw tooLong();
    }
    String[] lines = text.split("\n", -1);
    int last = lines.length - 1;
    for (int i = 0; i < last; i++) {
      readLine(i + 1, lines[i]);
    }
    // A file that was cut short could still read well: "quorum a" of "quorum a-and-b".
    if (!lines[last].isEmpty()) {
      throw new MalformedPolicyException(last + 1, "the last line does not end in a newline");
    }
    try {
      return policy.build();
    } catch (IllegalArgumentException e) {
      throw new MalformedPolicyException(Math.max(last, 1), explain(e));
    }
  }

  private void readLine(int number, String line) throws MalformedPolicyException {
    List<String> words =
        Arrays.stream(line.replace('\t', ' ').split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    // A comment may hold anything but control characters, and no line may hold these.
    if (!words.stream().allMatch(Words::isWord)) {
      throw new MalformedPolicyException(number, "there is a control character, or half a character");
    }
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    try {
      define(words);
    } catch (IllegalArgumentException | MalformedNoteException e) {
      throw new MalformedPolicyException(number, explain(e));
    }
  }

  private void define(List<String> words) throws MalformedNoteException {
    switch (words.getFirst()) {
      case "log" -> {
        require(words.size() == 2 || words.size() == 3, "a log is: log <vkey> [<url>]");
        policy.log(new PolicyLog(key(words.get(1)), wordAt(words, 2)));
      }
      case "witness" -> {
        require(words.size() == 3 || words.size() == 4, "a witness is: witness <name> <vkey> [<url>]");
        policy.witness(new PolicyWitness(words.get(1), key(words.get(2)), wordAt(words, 3)));
      }
      case "group" -> {
        require(words.size() >= 4, "a group is: group <name> <all, any or a number> <member>...");
        List<String> members = words.subList(3, words.size());
        policy.group(new PolicyGroup(words.get(1), threshold(words.get(2), members.size()), members));
      }
      case "quorum" -> {
        require(words.size() == 2, "a quorum is: quorum <name>");
        policy.quorum(wordAt(words, 1).filter(name -> !name.equals(Words.NONE)));
      }
      default -> throw new IllegalArgumentException("a line starts with log, witness, group or quorum");
    }
  }

  private VerifierKey key(String vkey) throws MalformedNoteException {
    return VerifierKey.parse(
        NoteGrammar.utf8(vkey.getBytes(charset))
            .orElseThrow(() -> new MalformedNoteException("the name of a key is not UTF-8")));
  }

  private static int threshold(String word, int members) {
    return switch (word) {
      case "all" -> members;
      case "any" -> 1;
      default -> {
        OptionalLong number = NoteGrammar.decimal(word);
        require(number.isPresent() && number.getAsLong() <= members, "the threshold is all, any, or 1 to " + members);
        yield (int) number.getAsLong();
      }
    };
  }

  private static Optional<String> wordAt(List<String> words, int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }

  private static String explain(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), "it cannot be read");
  }

  static MalformedPolicyException tooLong() {
    return new MalformedPolicyException(1, "the policy has more than " + Policy.MAX_BYTES + " bytes");
  }
}
