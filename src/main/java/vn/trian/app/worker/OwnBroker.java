package vn.trian.app.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A broker within the run, for trials: on this machine alone, and nothing of it is on the disk.
 * What it loses when the run ends was for this run only.
 */
final class OwnBroker implements AutoCloseable {
  private static final String ROLE = "trian";

  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  OwnBroker(BrokerAddress address, int port) {
    Configuration configuration = new ConfigurationImpl();
    configuration.setName("trian");
    configuration.setPersistenceEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setSecurityEnabled(!address.user().isEmpty());
    configuration.setSecurityRoles(Map.of("#", Set.of(everything())));
    if (!address.user().isEmpty()) {
      SecurityConfiguration users = new SecurityConfiguration();
      users.addUser(address.user(), address.password());
      users.addRole(address.user(), ROLE);
      server.setSecurityManager(
          new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    }
    try {
      configuration.addAcceptorConfiguration(
          "workers", "tcp://127.0.0.1:" + port + "?protocols=CORE");
      server.setConfiguration(configuration);
      server.start();
    } catch (Exception e) {
      throw new UncheckedIOException(
          new IOException("the broker does not start on port " + port, e));
    }
    if (!server.getActiveMQServer().isStarted()
        || server.getActiveMQServer().getRemotingService().getAcceptor("workers") == null) {
      throw new UncheckedIOException(new IOException("the broker does not start on port " + port));
    }
  }

  private static Role everything() {
    return new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      // It ends with the process, and nothing of it is kept.
      return;
    }
  }
}
