package org.plainview.camera;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.ServiceName;
import org.plainview.testing.EndpointContract;

class EndpointContractIT extends CameraServiceIT {

  @TestFactory
  Stream<DynamicTest> theTableOfEndpointsHolds() {
    return new EndpointContract(baseUrl(), EndpointTable.of(ServiceName.CAMERA), Map.of()).tests();
  }
}
