package dev.homeward.remedy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredKeepOffers extends Repository<KeepOffer, UUID> {

  KeepOffer saveAndFlush(KeepOffer offer);

  Optional<KeepOffer> findBySellerIdAndCaseIdAndId(UUID sellerId, UUID caseId, UUID id);

  List<KeepOffer> findBySellerIdAndCaseIdOrderByOfferedAtAscIdAsc(UUID sellerId, UUID caseId);
}
