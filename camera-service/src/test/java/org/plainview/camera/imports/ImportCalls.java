package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.plainview.camera.support.Eventually;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** Sends files as a registrar does. */
record ImportCalls(String baseUrl) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answer send(String mode, byte[] file) {
    HttpResponse<String> response =
        call(
            HttpRequest.newBuilder(URI.create(baseUrl + "/api/camera-imports?mode=" + mode))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  Answer send(String mode, String file) {
    return send(mode, file.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of the import that runs now. */
  String started(String mode, String file) {
    Answer answer = send(mode, file);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
    return answer.text("/id");
  }

  /** The report once it is final. */
  Answer imported(String mode, String file) {
    return finished(started(mode, file));
  }

  Answer finished(String id) {
    Eventually.holds(() -> assertThat(report(id).text("/state")).isNotEqualTo("RUNNING"));
    return report(id);
  }

  Answer report(String id) {
    Answer answer = JsonApi.as(Role.REGISTRAR, baseUrl).get("/api/camera-imports/" + id);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer;
  }

  HttpResponse<String> errorsCsv(String id) {
    return call(HttpRequest.newBuilder(URI.create(baseUrl + "/api/camera-imports/" + id + "/errors.csv")).GET());
  }

  private static HttpResponse<String> call(HttpRequest.Builder request) {
    try {
      return HTTP.send(
          request.header("Authorization", "Bearer " + Tokens.of(Role.REGISTRAR)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
