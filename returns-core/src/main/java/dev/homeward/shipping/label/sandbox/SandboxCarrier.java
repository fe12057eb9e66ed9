package dev.homeward.shipping.label.sandbox;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.label.CarrierGateway;
import dev.homeward.shipping.label.S10Number;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Stands in for a carrier, and behaves like one: it remembers keys, is slow, refuses and gives no
 * answer. What it does is in the sender's name:
 *
 * <ul>
 *   <li>{@code sandbox-refuse}: takes no such parcel
 *   <li>{@code sandbox-decline}: names prices, and sells no label
 *   <li>{@code sandbox-timeout}: gives no answer, although it sells
 *   <li>{@code sandbox-lost}: the first call never arrives; it sells when it is sent again
 *   <li>{@code sandbox-slow}: takes its time
 *   <li>{@code sandbox-keep}: does not take labels back
 *   <li>{@code sandbox-held}: customs stop the parcel for a while
 *   <li>{@code sandbox-vanish}: the parcel is lost on its way
 *   <li>{@code sandbox-reuse}: the parcel is sent although its label was given back
 * </ul>
 */
@Component
class SandboxCarrier implements CarrierGateway {

  static final String CARRIER = "Sandbox";

  private static final String NAME = "sandbox";
  private static final int HEAVIEST = 30_000;
  private static final int VALID_DAYS = 28;
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration REFUND_AFTER = Duration.ofSeconds(20);

  private final SandboxLabels labels;
  private final NumberRange numbers;
  private final SandboxSettings settings;
  private final Clock clock;

  SandboxCarrier(SandboxLabels labels, NumberRange numbers, SandboxSettings settings, Clock clock) {
    this.labels = labels;
    this.numbers = numbers;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean serves(CountryCode from, CountryCode to) {
    return settings.enabled();
  }

  @Override
  public Quotes rates(Consignment parcel) {
    if (told(parcel, "refuse")) {
      return new Quotes.Refused("not-served");
    }
    return parcel.grams() > HEAVIEST
        ? new Quotes.Refused("too-heavy")
        : new Quotes.Offered(SandboxTariff.rates(parcel));
  }

  @Override
  public Answer buy(Order order) {
    Consignment parcel = order.parcel();
    if (told(parcel, "decline")) {
      return new Answer.Refused("account-suspended");
    }
    if (told(parcel, "slow")) {
      LockSupport.parkNanos(SLOW.toNanos());
    }
    boolean fresh = labels.remember(order, fate(parcel), !told(parcel, "lost"));
    if (fresh && told(parcel, "lost")) {
      return new Answer.Unknown("timeout");
    }
    Answer answer = sold(order);
    return fresh && told(parcel, "timeout") ? new Answer.Unknown("timeout") : answer;
  }

  private Answer sold(Order order) {
    UUID key = order.parcel().key();
    SandboxLabels.Memory memory = labels.find(key).orElseThrow();
    if (memory.number() != null) {
      return bought(key, memory);
    }
    String country = order.parcel().from().country().value();
    Optional<S10Number> number = numbers.next(order.rate(), country);
    if (number.isEmpty()) {
      return new Answer.Refused("numbers-exhausted");
    }
    Instant now = clock.instant();
    LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(VALID_DAYS);
    // Of two calls at once the first gives the number; the other's stays unused.
    labels.sell(key, number.get().toString(), until, now);
    return bought(key, labels.find(key).orElseThrow());
  }

  @Override
  public Answer status(Order order) {
    boolean heard =
        labels.find(order.parcel().key()).filter(SandboxLabels.Memory::heard).isPresent();
    return heard ? sold(order) : new Answer.NeverHeard();
  }

  private static Answer bought(UUID key, SandboxLabels.Memory memory) {
    return new Answer.Bought(
        reference(key), Objects.requireNonNull(memory.number()), memory.validUntil());
  }

  @Override
  public Return giveBack(Order order, String reference) {
    UUID key = order.parcel().key();
    Instant now = clock.instant();
    boolean used =
        labels
            .find(key)
            .map(SandboxLabels.Memory::number)
            .flatMap(labels::journey)
            .filter(way -> way.begunBy(now))
            .isPresent();
    if (used || told(order.parcel(), "keep")) {
      return new Return.Refused("label-used");
    }
    labels.giveBack(key, now);
    return returned(order, reference);
  }

  @Override
  public Return returned(Order order, String reference) {
    Optional<SandboxLabels.Memory> memory = labels.find(order.parcel().key());
    if (memory.isEmpty()) {
      return new Return.Refused("unknown-label");
    }
    Instant at = memory.get().returnedAt();
    if (at == null) {
      return new Return.Refused("not-given-back");
    }
    return at.plus(REFUND_AFTER).isAfter(clock.instant())
        ? new Return.Voided()
        : new Return.Refunded();
  }

  /** Its labels are drawn here. */
  @Override
  public Optional<byte[]> document(Order order, String reference) {
    return Optional.empty();
  }

  private static SandboxJourney.Fate fate(Consignment parcel) {
    return Arrays.stream(SandboxJourney.Fate.values())
        .filter(fate -> told(parcel, fate.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(SandboxJourney.Fate.GOOD);
  }

  private static boolean told(Consignment parcel, String what) {
    PostalAddress sender = parcel.from();
    String name = Objects.requireNonNullElse(sender.name(), "").toLowerCase(Locale.ROOT);
    return name.contains("sandbox-" + what);
  }

  private static String reference(UUID key) {
    return "sbx-" + key;
  }
}
