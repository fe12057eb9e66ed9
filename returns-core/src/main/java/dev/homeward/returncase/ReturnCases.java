package dev.homeward.returncase;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReturnCases extends Repository<ReturnCase, UUID> {

  ReturnCase save(ReturnCase returnCase);

  Optional<ReturnCase> findBySellerIdAndId(UUID sellerId, UUID id);
}
