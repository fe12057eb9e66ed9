package dev.homeward.web.demo;

import dev.homeward.order.Destination;
import dev.homeward.order.Shopper;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The customers of one seller, some of whom come back. */
final class DemoShoppers {

  private static final double COMES_BACK = 0.35;

  /** A customer with a home. */
  record Customer(Shopper shopper, Destination home, DemoDestination country) {}

  private final DemoCatalog catalog;
  private final DemoSeller seller;
  private final Lottery<DemoDestination> abroad;
  private final List<DemoDestination> atHome;
  private final List<Customer> known = new ArrayList<>();

  DemoShoppers(DemoCatalog catalog, DemoSeller seller) {
    this.catalog = catalog;
    this.seller = seller;
    this.atHome =
        catalog.destinations().stream().filter(d -> d.country().equals(seller.country())).toList();
    this.abroad =
        new Lottery<>(
            catalog.destinations().stream().filter(d -> !atHome.contains(d)).toList(),
            DemoDestination::weight);
  }

  /** Returns who orders next: somebody new, or a customer of before. */
  Customer next(RandomGenerator random) {
    if (!known.isEmpty() && random.nextDouble() < COMES_BACK) {
      return Lottery.even(known, random);
    }
    Customer customer = create(random);
    known.add(customer);
    return customer;
  }

  private Customer create(RandomGenerator random) {
    boolean domestic = random.nextDouble() < seller.homeShare();
    DemoDestination country = domestic ? atHome.getFirst() : abroad.draw(random);
    DemoPeople people = catalog.people(country.country());
    String name = people.name(random);
    DemoPeople.Place place = people.place(random);
    int number = known.size() + 1;
    return new Customer(
        new Shopper(
            "%s-C%05d".formatted(seller.code(), number),
            mail(name, number, random),
            name,
            country.locale()),
        new Destination(
            country.country(),
            null,
            place.postcode(),
            place.city(),
            List.of(people.street(random))),
        country);
  }

  /** The domains are reserved for examples: no mail can ever reach a stranger. */
  private String mail(String name, int number, RandomGenerator random) {
    String who = DemoPeople.forMail(name);
    String domain = random.nextBoolean() ? "example.org" : "example.com";
    return "%s%s%d@%s"
        .formatted(
            who.isEmpty() ? "shopper." : who,
            seller.code().toLowerCase(java.util.Locale.ROOT),
            number,
            domain);
  }
}
