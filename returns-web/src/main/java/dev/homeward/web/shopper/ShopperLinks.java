package dev.homeward.web.shopper;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.withdrawal.StatementId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links that open one order or one return without an account: whoever has the link may use it until
 * it expires. The token is a kind, an id, the end of its life in minutes since 1970, and the first
 * 16 bytes of an HMAC-SHA256 over them, in base64url.
 */
@Component
public class ShopperLinks {

  private static final Duration ORDER_LIFE = Duration.ofDays(7);
  private static final Duration CASE_LIFE = Duration.ofDays(180);
  private static final byte ORDER = 1;
  private static final byte CASE = 2;
  private static final byte RECEIPT = 3;
  private static final int BODY = 1 + Long.BYTES * 2 + Integer.BYTES;
  private static final int SEAL = 16;

  private final SigningKeys keys;
  private final Clock clock;

  ShopperLinks(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What a token opens. */
  sealed interface Opened {

    record ToOrder(OrderId order) implements Opened {}

    record ToCase(ReturnCaseId caseId) implements Opened {}

    record ToReceipt(StatementId statement) implements Opened {}

    /** It was right once. */
    record Expired() implements Opened {}

    /** Nobody here made it. */
    record Wrong() implements Opened {}
  }

  /** Returns the path of an order's return page, good for a week. */
  public String toOrder(OrderId order) {
    return "/returns/o/" + token(ORDER, order.value(), ORDER_LIFE);
  }

  /** Returns the path of a return's own page, good for half a year. */
  public String toCase(ReturnCaseId id) {
    return "/returns/c/" + token(CASE, id.value(), CASE_LIFE);
  }

  /** Returns the path of the receipt of a statement of withdrawal, good for half a year. */
  public String toReceipt(StatementId id) {
    return "/returns/w/" + token(RECEIPT, id.value(), CASE_LIFE);
  }

  Opened open(String token) {
    byte[] bytes = decoded(token);
    if (bytes.length != BODY + SEAL || !MessageDigest.isEqual(seal(bytes), tail(bytes))) {
      return new Opened.Wrong();
    }
    ByteBuffer body = ByteBuffer.wrap(bytes);
    byte kind = body.get();
    UUID id = new UUID(body.getLong(), body.getLong());
    Instant end = Instant.ofEpochSecond(body.getInt() * 60L);
    if (!end.isAfter(clock.instant())) {
      return new Opened.Expired();
    }
    return switch (kind) {
      case ORDER -> new Opened.ToOrder(new OrderId(id));
      case CASE -> new Opened.ToCase(new ReturnCaseId(id));
      case RECEIPT -> new Opened.ToReceipt(new StatementId(id));
      default -> new Opened.Wrong();
    };
  }

  private String token(byte kind, UUID id, Duration life) {
    ByteBuffer body = ByteBuffer.allocate(BODY + SEAL);
    body.put(kind).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    body.putInt((int) (clock.instant().plus(life).getEpochSecond() / 60));
    body.put(seal(body.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
  }

  private byte[] seal(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.named("shopper-links"), "HmacSHA256"));
      mac.update(bytes, 0, BODY);
      return Arrays.copyOf(mac.doFinal(), SEAL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] tail(byte[] bytes) {
    return Arrays.copyOfRange(bytes, BODY, bytes.length);
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
