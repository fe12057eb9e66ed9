package dev.homeward.customs.claim;

import dev.homeward.shared.AcrossSellers;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredClaims extends Repository<Claim, UUID> {

  Claim saveAndFlush(Claim claim);

  Optional<Claim> findBySellerIdAndId(UUID sellerId, UUID id);

  @AcrossSellers
  Optional<Claim> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Claim c where c.sellerId = :sellerId and c.id = :id")
  Optional<Claim> lock(UUID sellerId, UUID id);

  List<Claim> findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(UUID sellerId, UUID caseId);
}
