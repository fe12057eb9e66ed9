package dev.homeward.returncase;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReturnCases extends Repository<ReturnCase, UUID> {

  Optional<ReturnCase> findBySellerIdAndId(UUID sellerId, UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from ReturnCase c where c.sellerId = :sellerId and c.id = :id")
  Optional<ReturnCase> lock(UUID sellerId, UUID id);
}
