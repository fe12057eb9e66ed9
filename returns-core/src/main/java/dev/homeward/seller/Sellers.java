package dev.homeward.seller;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and finds sellers. */
@Service
@Transactional(readOnly = true)
public class Sellers {

  private final SellerRepository sellers;
  private final Clock clock;

  Sellers(SellerRepository sellers, Clock clock) {
    this.sellers = sellers;
    this.clock = clock;
  }

  /**
   * Registers a seller.
   *
   * @throws BusinessRuleViolation {@code seller.name-taken}
   */
  @Transactional
  public SellerView register(NewSeller registration) {
    if (sellers.existsByNameIgnoreCase(registration.name())) {
      throw new BusinessRuleViolation("seller.name-taken", registration.name());
    }
    return sellers.save(new Seller(registration, clock.instant())).view();
  }

  /**
   * Returns one seller.
   *
   * @throws NotFound if there is none
   */
  public SellerView get(SellerId id) {
    return sellers
        .findById(id.value())
        .map(Seller::view)
        .orElseThrow(() -> new NotFound("seller", id));
  }

  /** Returns a seller; empty if there is none. */
  public Optional<SellerView> find(SellerId id) {
    return sellers.findById(id.value()).map(Seller::view);
  }

  /** Returns the seller of a name, in any case; empty if there is none. */
  public Optional<SellerView> named(String name) {
    return sellers.findByNameIgnoreCase(name.strip()).map(Seller::view);
  }

  /** Returns how many sellers there are. */
  public long count() {
    return sellers.count();
  }

  /** Returns all sellers by name; for menus, which a platform of thousands replaces by a search. */
  public List<SellerView> all() {
    return sellers.findAllByOrderByName().stream().map(Seller::view).toList();
  }

  /** Returns the names of some sellers. */
  public Map<SellerId, String> names(Collection<SellerId> some) {
    return sellers.findAllById(some.stream().map(SellerId::value).distinct().toList()).stream()
        .map(Seller::view)
        .collect(Collectors.toMap(SellerView::id, SellerView::name));
  }

  /** Returns a page of sellers by name. */
  public Page<SellerView> page(int page, int size) {
    return sellers
        .findAll(PageRequest.of(page, size, Sort.by("name").and(Sort.by("id"))))
        .map(Seller::view);
  }
}
