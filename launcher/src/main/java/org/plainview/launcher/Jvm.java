package org.plainview.launcher;

import java.nio.file.Path;
import java.util.List;

/** The Java that runs the launcher runs everything else. */
final class Jvm {

  /** Quick to start and small, for parts that mostly wait. */
  static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /**
   * For parts that answer requests or compute: checking a token takes ten times as long without the second compiler,
   * and the serial collector stops everybody for long when there is much to do.
   */
  static final List<String> COMPUTING = List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20");

  /**
   * For parts through which every reading of a city goes: they change what they keep all the time, which G1 notes down
   * for each change. Half of the heap for what is new lets most of it die before it is ever copied; what is on its way
   * as a collection begins has room to survive one or two, where too little room would keep it until a full one. Small
   * headers of objects leave more of them in the caches. What is called for each reading is called far more often than
   * anything of a start: left to it, the second compiler is not busy with the start while readings wait.
   */
  static final List<String> STREAMING =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:NewRatio=1",
          "-XX:-UseAdaptiveSizePolicy",
          "-XX:SurvivorRatio=8",
          "-XX:MaxTenuringThreshold=2",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseTransparentHugePages",
          "-XX:Tier4InvocationThreshold=40000",
          "-XX:Tier4MinInvocationThreshold=5000",
          "-XX:Tier4CompileThreshold=60000");

  /** For one of those that can wait a moment: no collection of its garbage takes every core while alerts are judged. */
  static final List<String> GIVING_WAY = List.of("-XX:ParallelGCThreads=1");

  static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Ends the name of a record of a start: another JVM would refuse it without a word. */
  static final String CACHE_SUFFIX = Integer.toHexString(Runtime.version().hashCode()) + ".aot";

  private Jvm() {}

  /** Flags of a start from a record. One that no longer fits costs speed only. */
  static List<String> fromCache(Path cache) {
    return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off");
  }

  /** Flags of a start that is recorded; the file is written as the JVM ends. */
  static List<String> toCache(Path cache) {
    return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off,cds=off");
  }

  /** A temporary directory of its own, so that what a killed JVM leaves is found and removed. */
  static String temporary(Home home, String part) {
    Path folder = home.temporary(part);
    Folders.freshFolder(folder);
    return "-Djava.io.tmpdir=" + folder;
  }
}
