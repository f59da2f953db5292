package vn.trian.app.worker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.trian.intake.part.RangeOrder;

/** Orders in the form in which the job repository keeps them. */
final class Orders {
  /** The step that a worker carries out. */
  static final String STEP = "checkRange";

  private Orders() {}

  static ExecutionContext context(RangeOrder order) {
    ExecutionContext context = new ExecutionContext();
    context.putString("sha256", order.sha256());
    context.putString("name", order.name());
    if (order.sender() != null) {
      context.putString("sender", order.sender());
    }
    context.putString("receivedOn", order.receivedOn().toString());
    context.putLong("from", order.from());
    context.putLong("to", order.to());
    context.putLong("line", order.line());
    context.putString("fingerprint", order.fingerprint());
    return context;
  }

  static RangeOrder order(ExecutionContext context) {
    @Nullable String sender = context.containsKey("sender") ? context.getString("sender") : null;
    return new RangeOrder(
        context.getString("sha256"),
        context.getString("name"),
        sender,
        LocalDate.parse(context.getString("receivedOn")),
        context.getLong("from"),
        context.getLong("to"),
        context.getLong("line"),
        context.getString("fingerprint"));
  }
}
