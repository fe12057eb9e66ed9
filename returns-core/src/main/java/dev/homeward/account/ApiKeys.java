package dev.homeward.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores API keys. */
interface ApiKeys extends Repository<ApiKey, UUID> {

  ApiKey save(ApiKey key);

  Optional<ApiKey> findByIdAndSellerId(UUID id, UUID seller);

  Optional<ApiKey> findByIdAndSellerIdIsNull(UUID id);

  @Query("from ApiKey k where k.sellerId = :seller order by k.id desc")
  List<ApiKey> ofSeller(UUID seller);

  @Query("from ApiKey k where k.sellerId is null order by k.id desc")
  List<ApiKey> ofPlatform();
}
