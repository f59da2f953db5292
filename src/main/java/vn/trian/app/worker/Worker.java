package vn.trian.app.worker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import vn.trian.disk.StopRequest;
import vn.trian.intake.RangeChecker;
import vn.trian.intake.part.RangeOrder;

/**
 * Checks the ranges that a run gives out, one after the other. A request is taken back by the
 * broker, and given to another worker, unless the range was checked to its end. Nothing is written
 * but parts and the state of the step's executions: never the ledger.
 */
public final class Worker implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 100;

  private final JobRepository jobs;
  private final BrokerAddress address;
  private final Supplier<Checking> checking;
  private final WorkerNews news;
  private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
  private final ActiveMQConnectionFactory connections;
  private final DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
  private Checking current;
  private volatile @Nullable Refusal refusal;

  /** How this worker checks: with which program and units. */
  public record Checking(String fingerprint, RangeChecker checker) {}

  /** Why a worker takes no more requests. */
  public enum Refusal {
    /** Its program or its units are others than those of the run. */
    OTHER_PROGRAM,
    /** The source file is not in its data folder. */
    OTHER_FOLDER
  }

  public Worker(
      JobRepository jobs, BrokerAddress address, Supplier<Checking> checking, WorkerNews news) {
    this.jobs = jobs;
    this.address = address;
    this.checking = checking;
    this.current = checking.get();
    this.news = news;
    connections =
        new ActiveMQConnectionFactory(address.clientUrl(), address.user(), address.password());
    handler.setJobRepository(jobs);
    Step checkRange = checkRange();
    handler.setStepLocator(name -> checkRange);
  }

  /** Works until a stop is asked for, or until there is a reason to take no more requests. */
  public Optional<Refusal> work() throws InterruptedException {
    if (!brokerAnswers()) {
      news.waiting(address.place());
    }
    container.setConnectionFactory(connections);
    container.setDestinationName(address.queue());
    container.setSessionTransacted(true);
    container.setCacheLevel(DefaultMessageListenerContainer.CACHE_CONSUMER);
    container.setRecoveryInterval(1_000);
    container.setMessageListener((MessageListener) this::take);
    container.afterPropertiesSet();
    container.start();
    while (!StopRequest.isAsked() && refusal == null) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return Optional.ofNullable(refusal);
  }

  /** Ends after the current range. */
  @Override
  public void close() {
    container.shutdown();
    connections.close();
  }

  private boolean brokerAnswers() {
    try (Connection connection = connections.createConnection()) {
      return connection != null;
    } catch (JMSException e) {
      return false;
    }
  }

  private void take(Message message) {
    Optional<RangeRequest> request = request(message);
    StepExecution step = request.map(range -> jobs.getStepExecution(range.step())).orElse(null);
    if (request.isEmpty() || step == null || !isWaitedFor(step)) {
      return;
    }
    RangeOrder order = Orders.order(step.getExecutionContext());
    requireSame(request.get().fingerprint(), order);
    StepExecution done = handler.handle(new StepExecutionRequest(Orders.STEP, step.getId()));
    if (done.getStatus() == BatchStatus.FAILED) {
      news.failed(order.name(), reason(done));
    } else {
      news.checked(order.name(), order.from(), order.to());
    }
  }

  private static Optional<RangeRequest> request(Message message) {
    try {
      return message instanceof TextMessage text
          ? RangeRequest.parse(text.getText())
          : Optional.empty();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The run may have ended, or have checked the range itself. */
  private static boolean isWaitedFor(StepExecution step) {
    return step.getStatus().isRunning() && step.getJobExecution().isRunning();
  }

  private void requireSame(String fingerprint, RangeOrder order) {
    if (!current.fingerprint().equals(fingerprint)) {
      // Units may have been loaded since this worker began.
      current = checking.get();
    }
    if (!current.fingerprint().equals(fingerprint)) {
      throw refuse(Refusal.OTHER_PROGRAM);
    }
    if (!current.checker().reaches(order)) {
      throw refuse(Refusal.OTHER_FOLDER);
    }
  }

  /** The broker takes the request back and gives it to another worker. */
  private IllegalStateException refuse(Refusal why) {
    refusal = why;
    container.stop();
    return new IllegalStateException("refused: " + why);
  }

  private Step checkRange() {
    return new StepBuilder(Orders.STEP, jobs)
        .tasklet(
            (contribution, chunk) -> {
              StepExecution step = chunk.getStepContext().getStepExecution();
              current.checker().check(Orders.order(step.getExecutionContext()));
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  private static Throwable reason(StepExecution step) {
    List<Throwable> failures = step.getFailureExceptions();
    return failures.isEmpty() ? new IllegalStateException("it failed") : failures.get(0);
  }
}
