package org.plainview.watchlist;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.ServiceName;
import org.plainview.testing.EndpointContract;

class EndpointContractIT extends WatchlistServiceIT {

  @TestFactory
  Stream<DynamicTest> theTableOfEndpointsHolds() {
    return new EndpointContract(baseUrl(), EndpointTable.of(ServiceName.WATCHLIST), Map.of())
        .tests();
  }
}
