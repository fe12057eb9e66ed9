package dev.homeward.shipping.label.sandbox;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.label.CarrierGateway;
import dev.homeward.shipping.label.S10Number;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient jdbc;
  private final NumberRange numbers;
  private final SandboxSettings settings;
  private final Clock clock;

  SandboxCarrier(JdbcClient jdbc, NumberRange numbers, SandboxSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.settings = settings;
    this.clock = clock;
  }

  /** What it remembers of a key. */
  private record Memory(boolean heard, @Nullable String number, @Nullable LocalDate validUntil) {}

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
    boolean fresh = remember(order, !told(parcel, "lost"));
    if (fresh && told(parcel, "lost")) {
      return new Answer.Unknown("timeout");
    }
    Answer answer = sold(order);
    return fresh && told(parcel, "timeout") ? new Answer.Unknown("timeout") : answer;
  }

  /** Keeps an order under its key; false where the key is known. */
  private boolean remember(Order order, boolean heard) {
    return jdbc.sql(
                "insert into sandbox_label (key, rate, heard) values (?, ?, ?) on conflict do nothing")
            .param(order.parcel().key())
            .param(order.rate())
            .param(heard)
            .update()
        == 1;
  }

  private Answer sold(Order order) {
    Memory memory = memory(order).orElseThrow();
    if (memory.number() != null) {
      return bought(order, memory);
    }
    String country = order.parcel().from().country().value();
    Optional<S10Number> number = numbers.next(order.rate(), country);
    if (number.isEmpty()) {
      return new Answer.Refused("numbers-exhausted");
    }
    LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(VALID_DAYS);
    // Of two calls at once the first gives the number; the other's stays unused.
    jdbc.sql(
            """
            update sandbox_label set heard = true, tracking_number = ?, valid_until = ?
            where key = ? and tracking_number is null
            """)
        .param(number.get().toString())
        .param(until)
        .param(order.parcel().key())
        .update();
    return bought(order, memory(order).orElseThrow());
  }

  @Override
  public Answer status(Order order) {
    Optional<Memory> memory = memory(order).filter(Memory::heard);
    return memory.isPresent() ? sold(order) : new Answer.NeverHeard();
  }

  private static Answer bought(Order order, Memory memory) {
    return new Answer.Bought(
        reference(order.parcel().key()),
        Objects.requireNonNull(memory.number()),
        memory.validUntil());
  }

  private Optional<Memory> memory(Order order) {
    return jdbc.sql("select heard, tracking_number, valid_until from sandbox_label where key = ?")
        .param(order.parcel().key())
        .query((row, _) ->
            new Memory(row.getBoolean(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .optional();
  }

  @Override
  public Return giveBack(Order order, String reference) {
    if (told(order.parcel(), "keep")) {
      return new Return.Refused("label-used");
    }
    jdbc.sql("update sandbox_label set returned_at = ? where key = ? and returned_at is null")
        .param(Timestamp.from(clock.instant()))
        .param(order.parcel().key())
        .update();
    return returned(order, reference);
  }

  @Override
  public Return returned(Order order, String reference) {
    Instant now = clock.instant();
    return jdbc.sql("select returned_at from sandbox_label where key = ?")
        .param(order.parcel().key())
        .query((row, _) -> {
          Timestamp at = row.getTimestamp(1);
          return at == null
              ? (Return) new Return.Refused("not-given-back")
              : at.toInstant().plus(REFUND_AFTER).isAfter(now)
                  ? new Return.Voided()
                  : new Return.Refunded();
        })
        .optional()
        .orElse(new Return.Refused("unknown-label"));
  }

  /** Its labels are drawn here. */
  @Override
  public Optional<byte[]> document(Order order, String reference) {
    return Optional.empty();
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
