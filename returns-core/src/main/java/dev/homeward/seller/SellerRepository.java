package dev.homeward.seller;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface SellerRepository extends Repository<Seller, UUID> {

  Seller save(Seller seller);

  Optional<Seller> findById(UUID id);

  List<Seller> findAllById(Iterable<UUID> ids);

  List<Seller> findAllByOrderByName();

  Page<Seller> findAll(Pageable page);

  boolean existsByNameIgnoreCase(String name);

  Optional<Seller> findByNameIgnoreCase(String name);

  long count();
}
