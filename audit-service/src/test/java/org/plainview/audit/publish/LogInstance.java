package org.plainview.audit.publish;

import java.io.IOException;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.log.Instance;
import org.plainview.audit.publish.PublishConfiguration.Trust;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The writer and the publisher of one instance, wired as the service wires them, without its web server. */
record LogInstance(Instance writer, StartCheck check, Publisher publisher, PublishedLog published, TreeTable tree)
    implements AutoCloseable {

  static LogInstance open(LogSetup setup) {
    PublishProperties properties = setup.properties();
    Instance writer = new Instance(setup.database(), "16MB", setup.clock());
    PublishConfiguration wiring = new PublishConfiguration();
    Trust trust = wiring.logTrust(properties, setup.clock());
    LogStore store = setup.store().apply(new DirectoryFiles(setup.folder()));
    TreeTable tree =
        new TreeTable(JdbcClient.create(writer.dataSource()), new JdbcTransactionManager(writer.dataSource()));
    Witnesses witnesses = wiring.witnesses(trust, properties);
    StartCheck check = new StartCheck(properties, trust, store, tree, writer.leaves(), writer.entries());
    Publisher publisher =
        wiring.publisher(
            properties, trust, witnesses, check, writer.leaves(), store, tree, setup.steps(), setup.clock());
    PublishedLog published =
        wiring.publishedLog(properties, trust, witnesses, publisher, tree, store, writer.leaves());
    return new LogInstance(writer, check, publisher, published, tree);
  }

  AuditLog log() {
    return writer.log();
  }

  boolean round() throws IOException {
    return publisher.round();
  }

  /** Rounds until the tree holds all that is durable. */
  void publish() throws IOException {
    do {
      round();
    } while (tree.head().size() < writer.leaves().size());
  }

  @Override
  public void close() {
    publisher.stop();
    writer.close();
  }
}
