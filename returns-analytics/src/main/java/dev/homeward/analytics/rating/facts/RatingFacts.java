package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.replica.Replica;
import dev.homeward.oversight.Attribution;
import dev.homeward.shared.SellerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads from the replica what sellers came to by a day. */
@Component
public class RatingFacts {

  private static final int LONGEST_WAY_DAYS = 60;

  private final Replica replica;
  private final DecidedLines decided;
  private final UnfitLines unfit;

  RatingFacts(Replica replica, DecidedLines decided, UnfitLines unfit) {
    this.replica = replica;
    this.decided = decided;
    this.unfit = unfit;
  }

  /** Orders are placed before they are delivered: a while before the window, too. */
  private List<UUID> unfit(LocalDate day, CreditParameters parameters) {
    return unfit.since(day.minusDays(parameters.longestAgeDays() + LONGEST_WAY_DAYS));
  }

  /** Says whether everything is there that was written before a moment of the database's clock. */
  public boolean agreedSince(Instant moment) {
    Instant asOf = replica.status().asOf();
    return asOf != null && asOf.isAfter(moment);
  }

  /** All sellers, with curves drawn from what is known by the day. */
  public DayFacts of(LocalDate day, CreditParameters parameters) {
    Instant asOf = replica.asOf();
    FactScope scope =
        new FactScope(day, parameters, OptionalInt.empty(), decided.all(), unfit(day, parameters));
    return replica.ask(duck -> inTransaction(duck, () -> read(duck, scope, asOf)));
  }

  private static DayFacts read(Connection duck, FactScope scope, Instant asOf) throws SQLException {
    FactQuestions questions = new FactQuestions(duck, scope);
    questions.prepare();
    Map<Cell, MaturityFunction> curves = questions.curves();
    questions.mature(curves);
    Map<Integer, String> categories = questions.terms("category");
    Map<Integer, String> regions = questions.terms("region");
    Codes codes = Codes.of(categories, regions);
    Map<Integer, Integer> categoryCodes = Codes.translation(categories, codes.categories());
    Map<Integer, Integer> regionCodes = Codes.translation(regions, codes.regions());
    FactSums sums = new FactSums(categoryCodes, regionCodes);
    sums.readFrom(questions);
    Map<Integer, UUID> ids = questions.sellers();
    Map<UUID, SellerFacts> sellers = new LinkedHashMap<>();
    sums.facts()
        .forEach((key, facts) -> {
          UUID id = ids.get(key);
          if (id != null) {
            sellers.put(id, facts);
          }
        });
    return new DayFacts(codes, translated(curves, categoryCodes, regionCodes), sellers, asOf);
  }

  /**
   * One seller by a day of the past, counted with the curves of then.
   *
   * @param codes of then; names that came up since are added to them
   */
  public SellerFacts of(
      SellerId seller,
      LocalDate day,
      CreditParameters parameters,
      Codes codes,
      Map<Cell, MaturityFunction> curves) {
    return askOne(seller, day, parameters, codes, curves, OneSeller::facts, SellerFacts.NONE);
  }

  /** Asks about one seller's lines. */
  <T> T askOne(
      SellerId seller,
      LocalDate day,
      CreditParameters parameters,
      Codes codes,
      Map<Cell, MaturityFunction> curves,
      OneSeller.Question<T> question,
      T nothing) {
    List<Attribution> lines = decided.all();
    List<UUID> left = unfit(day, parameters);
    return replica.ask(duck ->
        inTransaction(
            duck,
            () -> {
              int key = keyOf(duck, seller);
              if (key == 0) {
                return nothing;
              }
              FactScope scope = new FactScope(day, parameters, OptionalInt.of(key), lines, left);
              return question.ask(OneSeller.begin(duck, scope, codes, curves));
            }));
  }

  private static Map<Cell, MaturityFunction> translated(
      Map<Cell, MaturityFunction> curves,
      Map<Integer, Integer> categories,
      Map<Integer, Integer> regions) {
    Map<Cell, MaturityFunction> translated = new LinkedHashMap<>();
    curves.forEach((cell, curve) ->
        translated.put(
            new Cell(
                categories.getOrDefault(cell.category(), 0),
                regions.getOrDefault(cell.region(), 0)),
            curve));
    return translated;
  }

  private static int keyOf(Connection duck, SellerId seller) throws SQLException {
    try (var question = duck.prepareStatement("select key from seller where id = ?")) {
      question.setObject(1, seller.value());
      try (var row = question.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  /** What is asked in a transaction. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** All questions see the same facts, whatever the follower takes over meanwhile. */
  private static <T> T inTransaction(Connection duck, Work<T> work) throws SQLException {
    duck.setAutoCommit(false);
    try {
      return work.run();
    } finally {
      duck.rollback();
      duck.setAutoCommit(true);
    }
  }
}
