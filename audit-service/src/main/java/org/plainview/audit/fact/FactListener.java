package org.plainview.audit.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * At least once from Kafka, once in the log: offsets are committed after the entries are durable, and a
 * record that comes again finds its entry.
 */
@Component
class FactListener {

  private final FactReader reader;
  private final AuditLog log;

  FactListener(FactReader reader, AuditLog log) {
    this.reader = reader;
    this.log = log;
  }

  @KafkaListener(topics = "#{@topics.audit()}", groupId = "#{@topics.group('audit')}")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    List<CompletableFuture<Appended>> appends = new ArrayList<>(records.size());
    records.forEach(record -> appends.add(log.append(reader.read(record))));
    for (int i = 0; i < records.size(); i++) {
      switch (appends.get(i).join()) {
        case Appended.At _ -> {}
        case Appended.IdTaken _ -> appendUnreadable(records.get(i), "id of another entry");
        case Appended.Unstorable _ -> appendUnreadable(records.get(i), "refused by the database");
        case Appended.Unavailable unavailable -> throw new NotDurableException(unavailable.reason());
      }
    }
  }

  private void appendUnreadable(ConsumerRecord<String, byte[]> record, String reason) {
    if (!(log.append(reader.unreadable(record, reason)).join() instanceof Appended.At)) {
      throw new NotDurableException(reason);
    }
  }
}
