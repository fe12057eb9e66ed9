package dev.homeward.remedy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredRemedies extends Repository<Remedy, UUID> {

  Remedy saveAndFlush(Remedy remedy);

  Optional<Remedy> findBySellerIdAndId(UUID sellerId, UUID id);

  Optional<Remedy> findBySellerIdAndRequestKey(UUID sellerId, UUID requestKey);

  List<Remedy> findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(UUID sellerId, UUID caseId);

  @Query(
      """
      from Remedy r where r.sellerId = :sellerId and r.state in (PLANNED, IN_REPAIR)
      order by r.openedAt, r.id limit :most
      """)
  List<Remedy> openOf(UUID sellerId, int most);

  @Query("select r.caseId from Remedy r where r.sellerId = :sellerId and r.id = :id")
  Optional<UUID> caseOf(UUID sellerId, UUID id);
}
