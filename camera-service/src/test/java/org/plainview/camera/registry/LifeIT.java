package org.plainview.camera.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;

class LifeIT extends CameraServiceIT {

  @Test
  void leadsFromAProposalToAnActiveCamera() {
    String id = active(newSite());
    assertThat(state(id)).isEqualTo("ACTIVE");
    done(oversight().post("/api/cameras/" + id + "/suspend", Bodies.reason("Complaint 17")), 200);
    done(oversight().post("/api/cameras/" + id + "/resume", Bodies.reason("Settled")), 200);
    done(registrar().post("/api/cameras/" + id + "/retire", Bodies.reason("Rebuilt")), 200);
    assertThat(state(id)).isEqualTo("RETIRED");
    assertThat(registrar().get("/api/cameras/" + id).status()).isEqualTo(200);
    assertThat(registrar().post("/api/cameras/" + id + "/activate", Map.of()).code()).isEqualTo("wrong-state");
  }
}
