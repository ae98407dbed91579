package org.plainview.watchlist.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.Scope;

class PresetsTest {

  @ParameterizedTest
  @EnumSource
  void everyPresetCanBeWrittenForEveryKindOfPlace(PlaceType place) {
    for (Preset preset : Presets.of(place)) {
      String text = preset.watch().expression();
      if (text != null) {
        Scope scope = text.startsWith("site") ? Scope.SITE : Scope.ZONE;
        assertThat(Expressions.compile(text, scope)).as(preset.id()).isInstanceOf(Compilation.Compiled.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STAIRS", "SLOPE", "DEAD_END"})
  void whereWhoFallsFallsOnOthersLessIsEnough(PlaceType place) {
    assertThat(expressions(PlaceType.OPEN)).contains("zone.densityPerM2 >= perM2(3.57)");
    assertThat(expressions(place)).contains("zone.densityPerM2 >= perM2(2.68)");
  }

  private static List<String> expressions(PlaceType place) {
    return Presets.of(place).stream().map(preset -> String.valueOf(preset.watch().expression())).toList();
  }
}
