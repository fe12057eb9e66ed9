package dev.homeward.account;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Issues, recognises and revokes API keys. */
@Service
@Transactional
public class ApiKeyManagement {

  private final ApiKeys keys;
  private final PresentedKeys presented;
  private final AuditTrail audit;
  private final Clock clock;

  ApiKeyManagement(ApiKeys keys, PresentedKeys presented, AuditTrail audit, Clock clock) {
    this.keys = keys;
    this.presented = presented;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key; its text is in the answer and nowhere else. */
  public IssuedApiKey issue(Actor actor, NewApiKey request) {
    return issue(actor, request, ApiToken.random());
  }

  /** Makes sure that this very key works; for installations that state it. */
  public void state(Actor actor, NewApiKey request, ApiToken token) {
    if (presented.find(token).isEmpty()) {
      issue(actor, request, token);
    }
  }

  private IssuedApiKey issue(Actor actor, NewApiKey request, ApiToken token) {
    ApiKey key = keys.save(new ApiKey(request, token, actor.name(), clock.instant()));
    ApiKeyView view = key.view();
    audit.record(
        actor,
        "api-key.issued",
        subject(view),
        Map.of(),
        Map.of("name", view.name(), "scopes", view.scopeNames()));
    return new IssuedApiKey(view, token);
  }

  /** Recognises a key that is presented; empty where it is unknown or revoked. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<ApiKeyView> recognise(ApiToken token) {
    return presented.recognise(token, clock.instant());
  }

  /**
   * Revokes a key for good; again does nothing.
   *
   * @param seller whose key it must be; null for the platform's
   */
  public void revoke(Actor actor, @Nullable SellerId seller, ApiKeyId id) {
    ApiKey key =
        (seller == null
                ? keys.findByIdAndSellerIdIsNull(id.value())
                : keys.findByIdAndSellerId(id.value(), seller.value()))
            .orElseThrow(() -> new NotFound("api-key", id));
    if (key.revoke(clock.instant())) {
      audit.record(actor, "api-key.revoked", subject(key.view()), Map.of(), Map.of());
      TransactionSynchronizationManager.registerSynchronization(presented.forgettingOnCommit());
    }
  }

  @Transactional(readOnly = true)
  public List<ApiKeyView> ofSeller(SellerId seller) {
    return keys.ofSeller(seller.value()).stream().map(ApiKey::view).toList();
  }

  @Transactional(readOnly = true)
  public List<ApiKeyView> ofPlatform() {
    return keys.ofPlatform().stream().map(ApiKey::view).toList();
  }

  private static Subject subject(ApiKeyView key) {
    return Subject.of("api-key", key.id(), key.name(), key.seller());
  }
}
