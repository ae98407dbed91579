package org.plainview.watchlist.language;

import java.util.List;
import java.util.Optional;

/**
 * That an expression uses a number which a zone may not have.
 *
 * @param name of the number
 */
public record PlacedNeed(String name, Needs needs, Place place) {

  static List<PlacedNeed> of(Tree tree) {
    return Tree.parts(tree.root())
        .flatMap(
            part ->
                Optional.ofNullable(Tree.path(part)).flatMap(Term::of).stream()
                    .filter(term -> term.needs() != Needs.NOTHING)
                    .map(term -> new PlacedNeed(term.path(), term.needs(), tree.place(part))))
        .toList();
  }
}
