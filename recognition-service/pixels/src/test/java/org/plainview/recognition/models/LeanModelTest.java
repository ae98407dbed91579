package org.plainview.recognition.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.recognition.models.onnx.GraphProto;
import org.plainview.recognition.models.onnx.ModelProto;
import org.plainview.recognition.models.onnx.TensorProto;
import org.plainview.recognition.models.onnx.TypeProto;
import org.plainview.recognition.models.onnx.ValueInfoProto;

class LeanModelTest {

  /** The reference detector, where it is beside the project. */
  private static Path nanoDet() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/models/nanodet_m.onnx");
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    assumeTrue(false, "skipped: ../shared/data/models/nanodet_m.onnx is not beside the project");
    throw new IllegalStateException();
  }

  private static ValueInfoProto input(String name, int side) {
    TypeProto.TensorShape.Builder shape = TypeProto.TensorShape.newBuilder();
    Stream.of(1, 3, side, side).forEach(dim -> shape.addDim(TypeProto.Dimension.newBuilder().setDimValue(dim)));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(TypeProto.TensorType.newBuilder().setElemType(1).setShape(shape)))
        .build();
  }

  @Test
  void weightsAreNoInputsAndAFileBuiltOtherwiseKeepsItsSize() throws Exception {
    ModelProto other =
        ModelProto.newBuilder()
            .setGraph(
                GraphProto.newBuilder()
                    .addInput(input("picture", 64))
                    .addInput(input("weight", 3))
                    .addInitializer(TensorProto.newBuilder().setName("weight").setDataType(1)))
            .build();

    LeanModel lean = new LeanModel(other.toByteArray());

    assertThat(lean.inputFor(new ImageSize(64, 36))).isEqualTo(new ImageSize(64, 64));
    ModelProto loaded = ModelProto.parseFrom(lean.withInput(new ImageSize(64, 64), 1));
    assertThat(loaded.getGraph().getInputList()).containsExactly(input("picture", 64));
    assertThat(loaded.getGraph().getInitializerCount()).isEqualTo(1);
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] text = "this is not a model".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new LeanModel(text).inputFor(new ImageSize(1, 1))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theReferenceDetectorTakesTheShapeOfThePictureAndReportsOneClass() throws Exception {
    Path file = nanoDet();
    PersonModel.Onnx model = (PersonModel.Onnx) PersonModel.at(file.toString());

    assertThat(model.inputFor(new ImageSize(416, 312))).isEqualTo(new ImageSize(416, 320));
    assertThat(model.inputFor(new ImageSize(416, 234))).isEqualTo(new ImageSize(416, 256));
    assertThat(model.inputFor(new ImageSize(234, 416))).isEqualTo(new ImageSize(256, 416));
    try (OrtSession session = model.bare(new ImageSize(416, 320), 1)) {
      assertThat(session.getNumInputs()).as("weights are no inputs").isEqualTo(1);
      assertThat(session.getOutputInfo().values())
          .extracting(LeanModelTest::shape)
          .containsExactlyInAnyOrder(
              "1x2080x1", "1x520x1", "1x130x1", "1x2080x32", "1x520x32", "1x130x32");
    }
  }

  @Test
  void aModelForSeveralPicturesAtOnceSaysAsMuchOfEach() throws Exception {
    PersonModel.Onnx model = (PersonModel.Onnx) PersonModel.at(nanoDet().toString());
    float[] first = noise(1);
    float[] second = noise(2);
    try (OrtSession one = model.bare(new ImageSize(416, 320), 1);
        OrtSession two = model.bare(new ImageSize(416, 320), 2)) {
      float[] apart = together(scores(one, 1, first), scores(one, 1, second));

      assertThat(scores(two, 2, together(first, second))).containsExactly(apart, within(1e-4f));
    }
  }

  @Test
  void theHashIsThatOfTheFileNotOfWhatIsLoaded() throws Exception {
    Path file = nanoDet();
    PersonModel.Onnx model = (PersonModel.Onnx) PersonModel.at(file.toString());

    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(model.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  private static float[] noise(long seed) {
    Random random = new Random(seed);
    float[] noise = new float[3 * 416 * 320];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat(-2, 2);
    }
    return noise;
  }

  private static float[] together(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static float[] scores(OrtSession session, int pictures, float[] input) throws OrtException {
    long[] shape = {pictures, 3, 320, 416};
    try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
    }
  }

  private static String shape(NodeInfo output) {
    long[] shape = ((TensorInfo) output.getInfo()).getShape();
    return shape[0] + "x" + shape[1] + "x" + shape[2];
  }
}
