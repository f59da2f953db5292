package vn.trian.app.worker;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.messaging.MessageChannel;
import vn.trian.intake.RangeWorkers;
import vn.trian.intake.part.RangeOrder;

/**
 * Gives the ranges of a file out to workers: each is a partition of a step, of which the broker
 * carries the number and the job repository everything else. Answers are read from the job
 * repository, so that a message lost on its way back does no harm.
 */
public final class RemoteRanges implements RangeWorkers, AutoCloseable {
  private static final long POLL_MILLIS = 250;
  private static final long END_SECONDS = 30;

  private final JobRepository jobs;
  private final BrokerAddress address;
  private final String fingerprint;
  private final Duration patience;
  private final long rangeBytes;
  private @Nullable OwnBroker broker;
  private @Nullable ActiveMQConnectionFactory connections;

  public RemoteRanges(
      JobRepository jobs,
      BrokerAddress address,
      String fingerprint,
      Duration patience,
      long rangeBytes) {
    this.jobs = jobs;
    this.address = address;
    this.fingerprint = fingerprint;
    this.patience = patience;
    this.rangeBytes = rangeBytes;
  }

  @Override
  public long rangeBytes() {
    return rangeBytes;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public GivenOut giveOut(StepExecution file, List<RangeOrder> ranges) {
    if (ranges.isEmpty()) {
      return () -> {};
    }
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (RangeOrder order : ranges) {
      String name = "%s:%012d".formatted(order.sha256().substring(0, 12), order.from());
      partitions.put(name, Orders.context(order));
    }
    return new Partitioned(file.getJobExecution(), partitions, connect());
  }

  @Override
  public synchronized void close() {
    if (connections != null) {
      connections.close();
      connections = null;
    }
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }

  /**
   * The broker is started, or connected to, when there is something to give out for the first time.
   */
  private synchronized JMSContext connect() {
    Integer port = address.ownPort();
    if (port != null && broker == null) {
      broker = new OwnBroker(address, port);
    }
    ActiveMQConnectionFactory factory = connections;
    if (factory == null) {
      factory =
          new ActiveMQConnectionFactory(address.clientUrl(), address.user(), address.password());
      connections = factory;
    }
    try {
      return factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
    } catch (JMSRuntimeException e) {
      throw new UncheckedIOException(
          new IOException(
              "the broker at " + address.place() + " does not answer: " + e.getMessage()));
    }
  }

  /** The step with its partitions, under way in a thread of its own. */
  private final class Partitioned implements GivenOut {
    private final JobExecution job;
    private final JMSContext context;
    private final FutureTask<Void> running;
    private boolean closed;

    Partitioned(JobExecution job, Map<String, ExecutionContext> partitions, JMSContext context) {
      this.job = job;
      this.context = context;
      StepExecution manager = jobs.createStepExecution("checkRanges", job);
      Step step =
          new StepBuilder("checkRanges", jobs)
              .partitioner(Orders.STEP, size -> partitions)
              .partitionHandler(handler(partitions.size()))
              .build();
      running =
          new FutureTask<>(
              () -> {
                step.execute(manager);
                return null;
              });
      Thread thread = new Thread(running, "checkRanges");
      thread.setDaemon(true);
      thread.start();
    }

    /**
     * Ends the step: what no worker has come back with was checked here, or is needed no more. In a
     * thread of its own, because whoever calls may be in a transaction.
     */
    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      Thread thread = new Thread(this::end, "end of checkRanges");
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void end() {
      try (context) {
        for (int attempt = 0; !isDone(); attempt++) {
          endOpenPartitions();
          if (attempt > END_SECONDS * 1000 / POLL_MILLIS) {
            running.cancel(true);
          }
        }
      }
    }

    private boolean isDone() {
      try {
        running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running.cancel(true);
        return true;
      } catch (CancellationException | ExecutionException e) {
        return true;
      }
    }

    private MessageChannelPartitionHandler handler(int size) {
      MessagingTemplate messages = new MessagingTemplate();
      messages.setDefaultChannel(requests());
      MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
      handler.setStepName(Orders.STEP);
      handler.setGridSize(size);
      handler.setJobRepository(jobs);
      handler.setPollInterval(POLL_MILLIS);
      handler.setMessagingOperations(messages);
      try {
        handler.afterPropertiesSet();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return handler;
    }

    private MessageChannel requests() {
      Queue queue = context.createQueue(address.queue());
      JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      return (message, timeout) -> {
        StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
        RangeRequest range = new RangeRequest(request.getStepExecutionId(), fingerprint);
        producer.send(queue, range.text());
        return true;
      };
    }

    private void endOpenPartitions() {
      JobExecution now = jobs.getJobExecution(job.getId());
      if (now == null) {
        return;
      }
      for (StepExecution partition : now.getStepExecutions()) {
        if (partition.getStepName().startsWith(Orders.STEP + ":")
            && partition.getStatus().isRunning()) {
          end(partition);
        }
      }
    }

    private void end(StepExecution partition) {
      partition.setStatus(BatchStatus.COMPLETED);
      partition.setExitStatus(ExitStatus.COMPLETED.addExitDescription("not waited for"));
      partition.setEndTime(LocalDateTime.now(java.time.ZoneId.systemDefault()));
      try {
        jobs.update(partition);
      } catch (OptimisticLockingFailureException e) {
        // A worker has just written to it: looked at again with the next poll.
        return;
      }
    }
  }
}
