package dev.homeward.web.mail;

import dev.homeward.notification.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Lets whoever runs Homeward see mails that wait, and those that were given up. */
@Component
class MailMetrics implements MeterBinder {

  private final Outbox outbox;

  MailMetrics(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("homeward.mails.waiting", Outbox.Counts::waiting, registry);
    gauge("homeward.mails.failed", Outbox.Counts::failed, registry);
    gauge("homeward.news.unwritten", Outbox.Counts::unwritten, registry);
    gauge("homeward.events.unheard", Outbox.Counts::unheard, registry);
  }

  private void gauge(String name, ToLongFunction<Outbox.Counts> value, MeterRegistry registry) {
    Gauge.builder(name, outbox, from -> value.applyAsLong(from.counts())).register(registry);
  }
}
