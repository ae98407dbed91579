package org.plainview.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import com.google.protobuf.DiscardUnknownFieldsParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneReading;

/** The same bytes are read as either: a field must be the same in both. */
class ReadingNumbersTest {

  @Test
  void eachFieldIsTheOneOfTheReadingWithItsNumber() {
    assertThat(ReadingNumbers.getDescriptor().getFields())
        .allSatisfy(field -> assertSame(field, CrowdReading.getDescriptor()));
    assertThat(ZoneNumbers.getDescriptor().getFields())
        .allSatisfy(field -> assertSame(field, ZoneReading.getDescriptor()));
  }

  @Test
  void allOfAZoneIsThereButItsGrid() {
    assertThat(names(ZoneReading.getDescriptor()))
        .as("add the new field of ZoneReading to ZoneNumbers too, under the same number")
        .containsAll(names(ZoneNumbers.getDescriptor()))
        .filteredOn(name -> !names(ZoneNumbers.getDescriptor()).contains(name))
        .containsExactly("grid");
  }

  @Test
  void theNumbersOfAReadingAreThoseItWasWrittenWith() throws Exception {
    ZoneReading zone =
        ZoneReading.newBuilder()
            .setZoneId("hall")
            .setCount(90)
            .setGrid(GroundGrid.newBuilder().setCellM(3).setColumns(1).addDensitySteps(8))
            .addLines(LineFlow.newBuilder().setLineId("door").setInPerMinute(30))
            .build();
    CrowdReading reading =
        CrowdReading.newBuilder()
            .setCameraId("cam")
            .setQuality(Quality.QUALITY_OK)
            .setModelSha256("5f")
            .addZones(zone)
            .build();

    ReadingNumbers numbers = DiscardUnknownFieldsParser.wrap(ReadingNumbers.parser()).parseFrom(reading.toByteArray());

    assertThat(numbers.toByteArray())
        .isEqualTo(
            reading.toBuilder().clearModelSha256().setZones(0, zone.toBuilder().clearGrid()).build().toByteArray());
  }

  private static void assertSame(FieldDescriptor field, Descriptor reading) {
    FieldDescriptor original = reading.findFieldByNumber(field.getNumber());
    assertThat(original).as("field %s", field.getFullName()).isNotNull();
    assertThat(field.getName()).isEqualTo(original.getName());
    assertThat(field.getType()).as(field.getName()).isEqualTo(original.getType());
    assertThat(field.isRepeated()).as(field.getName()).isEqualTo(original.isRepeated());
    assertThat(field.hasPresence()).as(field.getName()).isEqualTo(original.hasPresence());
    if (field.getType() == Type.MESSAGE && !field.getName().equals("zones")) {
      assertThat(field.getMessageType()).as(field.getName()).isEqualTo(original.getMessageType());
    }
  }

  private static List<String> names(Descriptor message) {
    return message.getFields().stream().map(FieldDescriptor::getName).toList();
  }
}
