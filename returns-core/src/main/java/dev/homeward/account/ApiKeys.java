package dev.homeward.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores API keys. */
interface ApiKeys extends Repository<ApiKey, UUID> {

  ApiKey save(ApiKey key);

  @Query("from ApiKey k left join fetch k.scopes where k.tokenHash = :hash")
  Optional<ApiKey> findByTokenHash(byte[] hash);

  Optional<ApiKey> findByIdAndSellerId(UUID id, UUID seller);

  Optional<ApiKey> findByIdAndSellerIdIsNull(UUID id);

  @Query("from ApiKey k where k.sellerId = :seller order by k.id desc")
  List<ApiKey> ofSeller(UUID seller);

  @Query("from ApiKey k where k.sellerId is null order by k.id desc")
  List<ApiKey> ofPlatform();

  // Past the version on purpose: a use is no change, and must not collide with a revocation.
  @Modifying
  @Query("update ApiKey k set k.lastUsedAt = :now where k.id = :id")
  void recordUse(UUID id, Instant now);
}
