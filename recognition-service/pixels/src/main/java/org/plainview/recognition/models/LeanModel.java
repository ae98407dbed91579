package org.plainview.recognition.models;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.recognition.models.onnx.AttributeProto;
import org.plainview.recognition.models.onnx.GraphProto;
import org.plainview.recognition.models.onnx.ModelProto;
import org.plainview.recognition.models.onnx.NodeProto;
import org.plainview.recognition.models.onnx.TensorProto;
import org.plainview.recognition.models.onnx.TypeProto;
import org.plainview.recognition.models.onnx.ValueInfoProto;

/**
 * A detector's file made cheaper while it is loaded, without a change of what it says of people. Weights that are
 * listed as inputs as well are listed as weights only, so that ONNX Runtime prepares them once; the head loses every
 * class but the first, person, so that the model cannot report anything else; and the input takes the shape of the
 * pictures instead of a square.
 *
 * <p>Made for NanoDet-m as exported by PyTorch. A file that is built otherwise is only freed of its doubled inputs
 * and keeps its size.
 */
final class LeanModel {

  /** The coarsest grid of the detector: inputs are a whole number of these. */
  private static final int COARSEST = 32;

  /** Logits of the four sides of a box, 8 each. */
  private static final int SIDE_CHANNELS = 32;

  /** Operations whose last input names a shape. */
  private static final Set<String> RESHAPING = Set.of("Reshape", "Resize");

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ModelProto model;
  private final Map<String, TensorProto> tensors;
  private final List<NodeProto> nodes;
  private final List<ValueInfoProto> inputs;

  /**
   * @throws IllegalArgumentException when these are not the bytes of a model
   */
  LeanModel(byte[] file) {
    try {
      this.model = ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("This is not an ONNX model", e);
    }
    GraphProto graph = model.getGraph();
    this.tensors = new HashMap<>();
    graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
    this.nodes = new ArrayList<>(graph.getNodeList());
    this.inputs = graph.getInputList().stream().filter(input -> !tensors.containsKey(input.getName())).toList();
    keepPersonOnly();
  }

  /** The smallest input that holds a picture of this size; the file's own where it cannot be changed. */
  ImageSize inputFor(ImageSize picture) {
    int side = ownSide();
    return shapes(side).isEmpty()
        ? new ImageSize(side, side)
        : new ImageSize(roundedUp(picture.width()), roundedUp(picture.height()));
  }

  /** The largest picture, each way, that it takes. */
  int ownSide() {
    if (inputs.size() != 1) {
      throw new IllegalArgumentException("A detector has one input");
    }
    List<TypeProto.Dimension> dims = inputs.getFirst().getType().getTensorType().getShape().getDimList();
    if (dims.size() != 4 || dims.get(2).getDimValue() != dims.get(3).getDimValue() || dims.get(2).getDimValue() < COARSEST) {
      throw new IllegalArgumentException("The detector's input is not 1x3xNxN");
    }
    return (int) dims.get(2).getDimValue();
  }

  /**
   * The bytes of the model with this input, one of {@link #inputFor}.
   *
   * @param pictures that it takes at once
   */
  byte[] withInput(ImageSize size, int pictures) {
    int side = ownSide();
    Map<String, TensorProto> changed = new HashMap<>(tensors);
    shapes(side)
        .forEach(
            (name, shape) -> {
              int last = shape.length - 1;
              shape[last - 1] = shape[last - 1] * size.height() / side;
              shape[last] = shape[last] * size.width() / side;
              changed.computeIfPresent(name, (_, tensor) -> int64s(tensor, shape));
            });
    takeAtOnce(pictures, changed);
    GraphProto.Builder graph = model.getGraph().toBuilder();
    graph.clearNode().addAllNode(nodes);
    graph.clearInput().addInput(resized(inputs.getFirst(), size, pictures));
    List<TensorProto> inOrder =
        graph.getInitializerList().stream().map(tensor -> changed.getOrDefault(tensor.getName(), tensor)).toList();
    graph.clearInitializer().addAllInitializer(inOrder);
    // Of other shapes now; ONNX Runtime works them out.
    graph.clearValueInfo();
    for (ValueInfoProto.Builder output : graph.getOutputBuilderList()) {
      output.getTypeBuilder().getTensorTypeBuilder().clearShape();
    }
    return model.toBuilder().setGraph(graph).build().toByteArray();
  }

  private void takeAtOnce(int pictures, Map<String, TensorProto> changed) {
    for (NodeProto node : nodes) {
      if (RESHAPING.contains(node.getOpType())) {
        changed.computeIfPresent(
            node.getInput(node.getInputCount() - 1),
            (_, tensor) -> {
              long[] shape = int64s(tensor);
              if (shape == null || shape.length < 3 || shape[0] != 1) {
                return tensor;
              }
              shape[0] = pictures;
              return int64s(tensor, shape);
            });
      }
    }
  }

  private static int roundedUp(int pixels) {
    return (pixels + COARSEST - 1) / COARSEST * COARSEST;
  }

  /** Constants that name the height and width of a layer, by their name; none when they are not all understood. */
  private Map<String, long[]> shapes(int side) {
    Map<String, long[]> shapes = new HashMap<>();
    for (NodeProto node : nodes) {
      if (!RESHAPING.contains(node.getOpType())) {
        continue;
      }
      long[] shape = int64s(node.getInput(node.getInputCount() - 1));
      if (shape == null) {
        return Map.of();
      }
      if (shape.length < 4) {
        continue;
      }
      long high = shape[shape.length - 2];
      long wide = shape[shape.length - 1];
      if (high != wide || high <= 0 || side % high != 0 || COARSEST % (side / high) != 0) {
        return Map.of();
      }
      shapes.put(node.getInput(node.getInputCount() - 1), shape);
    }
    return shapes;
  }

  private void keepPersonOnly() {
    for (int i = 0; i < nodes.size(); i++) {
      NodeProto split = nodes.get(i);
      List<Long> parts = split.getOpType().equals("Split") ? ints(split, "split") : List.of();
      if (parts.size() != 2 || parts.get(1) != SIDE_CHANNELS || parts.get(0) <= 1) {
        continue;
      }
      int classes = Math.toIntExact(parts.get(0));
      Optional<NodeProto> conv =
          nodes.stream()
              .filter(node -> node.getOpType().equals("Conv") && node.getOutputList().contains(split.getInput(0)))
              .findFirst();
      List<String> weights = conv.map(node -> node.getInputList().subList(1, node.getInputCount())).orElse(List.of());
      if (weights.isEmpty() || !weights.stream().allMatch(name -> hasChannels(name, classes + SIDE_CHANNELS))) {
        continue;
      }
      weights.forEach(
          name -> tensors.computeIfPresent(name, (_, tensor) -> withoutChannels(tensor, 1, classes)));
      nodes.set(i, withSplit(split, 1, SIDE_CHANNELS));
      flattenOneClass(split.getOutput(0), classes);
    }
  }

  /** Follows the scores to where they are flattened, and says there that one class is left. */
  private void flattenOneClass(String scores, int classes) {
    String name = scores;
    for (NodeProto node : nodes) {
      if (!node.getInputList().contains(name)) {
        continue;
      }
      if (node.getOpType().equals("Reshape")) {
        long[] shape = int64s(node.getInput(1));
        if (shape != null && shape.length == 3 && shape[1] == classes) {
          shape[1] = 1;
          tensors.computeIfPresent(node.getInput(1), (_, tensor) -> int64s(tensor, shape));
        }
        return;
      }
      name = node.getOutput(0);
    }
  }

  private boolean hasChannels(String name, int channels) {
    TensorProto tensor = tensors.get(name);
    return tensor != null
        && tensor.getDataType() == FLOAT
        && tensor.getDimsCount() > 0
        && tensor.getDims(0) == channels
        && tensor.getRawData().size() % channels == 0
        && !tensor.getRawData().isEmpty();
  }

  private static TensorProto withoutChannels(TensorProto tensor, int from, int to) {
    int channel = tensor.getRawData().size() / (int) tensor.getDims(0);
    ByteString raw = tensor.getRawData();
    ByteString kept = raw.substring(0, from * channel).concat(raw.substring(to * channel));
    return tensor.toBuilder().setDims(0, tensor.getDims(0) - (to - from)).setRawData(kept).build();
  }

  private static NodeProto withSplit(NodeProto node, long first, long second) {
    List<AttributeProto> attributes =
        node.getAttributeList().stream()
            .map(one -> one.getName().equals("split") ? one.toBuilder().clearInts().addInts(first).addInts(second).build() : one)
            .collect(Collectors.toList());
    return node.toBuilder().clearAttribute().addAllAttribute(attributes).build();
  }

  private static List<Long> ints(NodeProto node, String attribute) {
    return node.getAttributeList().stream()
        .filter(one -> one.getName().equals(attribute))
        .findFirst()
        .map(AttributeProto::getIntsList)
        .orElse(List.of());
  }

  private long @Nullable [] int64s(String name) {
    return int64s(tensors.get(name));
  }

  private static long @Nullable [] int64s(@Nullable TensorProto tensor) {
    if (tensor == null || tensor.getDataType() != INT64 || tensor.getRawData().isEmpty()) {
      return null;
    }
    long[] values = new long[tensor.getRawData().size() / Long.BYTES];
    tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
    return values;
  }

  private static TensorProto int64s(TensorProto before, long[] values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return before.toBuilder().setRawData(ByteString.copyFrom(raw)).build();
  }

  private static ValueInfoProto resized(ValueInfoProto input, ImageSize size, int pictures) {
    ValueInfoProto.Builder builder = input.toBuilder();
    TypeProto.TensorShape.Builder shape = builder.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
    shape.getDimBuilder(0).setDimValue(pictures);
    shape.getDimBuilder(2).setDimValue(size.height());
    shape.getDimBuilder(3).setDimValue(size.width());
    return builder.build();
  }
}
