package city.opendata.local.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** A broker that is its own controller, sized for a small machine. */
record BrokerSettings(int port, int controllerPort) {

  Properties properties(Path logFolder) {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty("log.dirs", logFolder.toString());
    // A topic that nobody created is a mistake, not a wish.
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("offsets.topic.num.partitions", "3");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("transaction.state.log.num.partitions", "3");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.num.partitions", "3");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    // A broker that was killed may come back only when its old session has ended.
    properties.setProperty("broker.session.timeout.ms", "4000");
    properties.setProperty("broker.heartbeat.interval.ms", "1000");
    // Twice a second the controller would write that nothing has happened.
    properties.setProperty("metadata.max.idle.interval.ms", "5000");
    properties.setProperty("group.coordinator.threads", "1");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "2");
    properties.setProperty("num.replica.fetchers", "1");
    properties.setProperty("background.threads", "2");
    properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    properties.setProperty("log.segment.bytes", "67108864");
    return properties;
  }
}
