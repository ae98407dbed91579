/**
 * What fuzz targets share. A target is a class whose name ends in {@code Fuzz}, in the package of its parser, with one
 * {@code @FuzzTest} method that takes {@code byte[]}; Jazzer mutates its seeds, guided by the branches they take.
 *
 * <p>{@code mvn -pl tlog verify} fuzzes each for a few seconds. For longer, and watching:
 * {@code mvn -pl tlog verify -Dfuzz.target=SignedNoteFuzz -Dfuzz.seconds=3600 -Dfuzz.verbosity=1}. Inputs that took
 * new branches stay in {@code target/fuzz/.cifuzz-corpus}, and the next run starts from them. An input that fails is
 * written to {@code target/fuzz/crash-*}: mend the parser, and give the input to an ordinary test.
 */
package org.plainview.tlog.fuzz;
