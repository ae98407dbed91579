package org.plainview.audit;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.ServiceName;
import org.plainview.testing.EndpointContract;

class EndpointContractIT extends AuditServiceIT {

  @TestFactory
  Stream<DynamicTest> theTableOfEndpointsHolds() {
    gateway()
        .post(
            "/api/audit/entries",
            Map.of(
                "id", "7d4c1d16-7d0e-4f3c-8a55-1d5a3a0f5f60",
                "at", "2026-11-01T12:00:00Z",
                "service", "gateway",
                "actor", "ines",
                "action", "audit.read",
                "outcome", "PERMITTED"));
    return new EndpointContract(baseUrl(), EndpointTable.of(ServiceName.AUDIT), Map.of()).tests();
  }
}
