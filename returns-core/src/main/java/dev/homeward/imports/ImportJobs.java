package dev.homeward.imports;

import dev.homeward.shared.AcrossSellers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Imports on record. */
interface ImportJobs extends Repository<ImportJob, UUID> {

  ImportJob save(ImportJob job);

  /** Without the seller: for the platform and for the process that does the work. */
  @AcrossSellers
  Optional<ImportJob> findById(UUID id);

  Optional<ImportJob> findByIdAndSellerId(UUID id, UUID sellerId);

  Page<ImportJob> findBySellerId(UUID sellerId, Pageable page);

  @AcrossSellers
  Page<ImportJob> findAllBy(Pageable page);
}
