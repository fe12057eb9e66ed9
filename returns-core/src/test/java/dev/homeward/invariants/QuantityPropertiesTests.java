package dev.homeward.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnDrafts;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants (b) and (h): the ledger never speaks for more than was delivered, and frees again. */
@SpringBootTest
@WithTestDatabase
class QuantityPropertiesTests {

  private static final int DELIVERED = 6;
  private static final int COMMANDS = 60;
  private static final Actor AGENT = ReturnFixtures.agent();

  private final ReturnFixtures fixtures;
  private final ReturnDecisions decisions;
  private final ReturnDrafts drafts;
  private final ReturnBook book;
  private final JdbcClient jdbc;

  private final SellerId seller = SellerId.next();

  @Autowired
  QuantityPropertiesTests(
      ReturnFixtures fixtures,
      ReturnDecisions decisions,
      ReturnDrafts drafts,
      ReturnBook book,
      JdbcClient jdbc) {
    this.fixtures = fixtures;
    this.decisions = decisions;
    this.drafts = drafts;
    this.book = book;
    this.jdbc = jdbc;
  }

  /** Some that stay, and one that is new every time; the name of the test tells which. */
  static LongStream seeds() {
    return LongStream.concat(LongStream.of(1, 7, 42, 2026), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLedgerFollowsATinyModelWhateverIsCommanded(long seed) {
    Random random = new Random(seed);
    OrderView order = mugs();
    List<Model> cases = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      String command =
          cases.isEmpty() || random.nextInt(4) == 0
              ? fileOrDraft(order, cases, random)
              : command(cases.get(random.nextInt(cases.size())), random);
      assertThat(ledger(order))
          .as("seed %d, command %d: %s", seed, i, command)
          .isEqualTo(expected(cases));
    }
    for (Model model : cases) {
      assertThat(book.get(seller, model.id).view().requestState())
          .as("seed %d, case %s", seed, model.id)
          .isEqualTo(model.state);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noInterleavingSpeaksForMoreThanWasDelivered(long seed) throws Exception {
    Random random = new Random(seed);
    OrderView order = mugs();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 24; i++) {
        int quantity = 1 + random.nextInt(3);
        boolean taken = random.nextBoolean();
        all.add(threads.submit(() -> fileAndPerhapsCancel(order, quantity, taken)));
      }
    }
    for (Future<?> one : all) {
      if (one.state() == Future.State.FAILED) {
        assertThat(one.exceptionNow()).isInstanceOf(BusinessRuleViolation.class);
      }
    }
    int open =
        book.ofOrder(seller, order.id()).stream()
            .map(id -> book.get(seller, id))
            .filter(details -> details.view().requestState() == RequestState.REQUESTED)
            .mapToInt(details -> details.header().counts().units())
            .sum();
    assertThat(open).as("seed %d", seed).isLessThanOrEqualTo(DELIVERED);
    assertThat(ledger(order)).as("seed %d", seed).isEqualTo(open + " open, 0 received");
  }

  private void fileAndPerhapsCancel(OrderView order, int quantity, boolean cancel) {
    ReturnCaseId id = file(order, quantity);
    if (cancel) {
      decisions.cancel(seller, id, null, AGENT);
    }
  }

  private String fileOrDraft(OrderView order, List<Model> cases, Random random) {
    if (random.nextInt(4) == 0) {
      drafts.save(seller, order.id(), UUID.randomUUID(), "link", "{}");
      return "draft";
    }
    int quantity = 1 + random.nextInt(4);
    int free = DELIVERED - cases.stream().mapToInt(c -> c.open() + c.received).sum();
    Model filed = new Model(quantity);
    boolean done = tried(() -> filed.id = file(order, quantity));
    assertThat(done).as("filing %d of %d", quantity, free).isEqualTo(quantity <= free);
    if (done) {
      cases.add(filed);
    }
    return "file " + quantity;
  }

  private String command(Model model, Random random) {
    int units = 1 + random.nextInt(3);
    ReturnCaseId id = model.id;
    Map.Entry<String, Boolean> done =
        switch (random.nextInt(9)) {
          case 0 -> Map.entry("approve", tried(() -> decisions.approve(seller, id, null, AGENT)));
          case 1 ->
              Map.entry(
                  "decline",
                  tried(
                      () -> decisions.decline(seller, id, null, new Decline("used", "no"), AGENT)));
          case 2 -> Map.entry("cancel", tried(() -> decisions.cancel(seller, id, null, AGENT)));
          case 3 -> Map.entry("expire", tried(() -> decisions.expire(seller, id)));
          case 4, 5 ->
              Map.entry("receive", tried(() -> fixtures.receive(seller, id, of(id, units))));
          case 6 -> Map.entry("judge", tried(() -> fixtures.judge(seller, id, of(id, units))));
          case 7 -> Map.entry("settle", tried(() -> fixtures.settle(seller, id, of(id, units))));
          default ->
              Map.entry("closeShort", tried(() -> decisions.closeShort(seller, id, null, AGENT)));
        };
    assertThat(done.getValue())
        .as("%s %d of %s", done.getKey(), units, model)
        .isEqualTo(model.apply(done.getKey(), units));
    return done.getKey() + " " + units + ", now " + model;
  }

  private static boolean tried(Runnable command) {
    try {
      command.run();
      return true;
    } catch (BusinessRuleViolation refused) {
      return false;
    }
  }

  private Map<dev.homeward.shared.ReturnLineId, Integer> of(ReturnCaseId id, int units) {
    CaseLine line = book.get(seller, id).lines().getFirst();
    return Map.of(line.id(), units);
  }

  /** Something is said to be broken, so that a person has to decide. */
  private ReturnCaseId file(OrderView order, int quantity) {
    return fixtures.file(ReturnFixtures.request(order, 0, quantity, "damaged-or-defective"));
  }

  private OrderView mugs() {
    return fixtures.sold(
        seller, 3, o -> o.line("MUG-1", DELIVERED, "10.00", "19", true).paid("60.00"));
  }

  private static String expected(List<Model> cases) {
    return "%d open, %d received"
        .formatted(
            cases.stream().mapToInt(Model::open).sum(),
            cases.stream().mapToInt(c -> c.received).sum());
  }

  private String ledger(OrderView order) {
    return jdbc.sql(
            """
            select format('%s open, %s received', open, received) from quantity_ledger
            where order_line_id = ?
            """)
        .param(order.lines().getFirst().id().value())
        .query(String.class)
        .single();
  }

  /** A case, as few words as will do. */
  private static final class Model {

    private final int units;
    private ReturnCaseId id = ReturnCaseId.next();
    private RequestState state = RequestState.REQUESTED;
    private int received;
    private int judged;
    private int settled;
    private int released;

    Model(int units) {
      this.units = units;
    }

    int open() {
      boolean over =
          state != RequestState.REQUESTED
              && state != RequestState.APPROVED
              && state != RequestState.CLOSED;
      return over ? 0 : units - received - released;
    }

    boolean apply(String command, int n) {
      boolean approved = state == RequestState.APPROVED;
      boolean undecided = state == RequestState.REQUESTED;
      boolean untouched = received == 0 && settled == 0;
      return switch (command) {
        case "approve" -> undecided && to(RequestState.APPROVED);
        case "decline" -> undecided && to(RequestState.DECLINED);
        case "cancel" -> (undecided || approved) && untouched && to(RequestState.CANCELLED);
        case "expire" -> (undecided || approved) && untouched && to(RequestState.EXPIRED);
        case "receive" -> approved && received + n + released <= units && count(n, 0, 0, 0);
        case "judge" -> approved && judged + n <= received && count(0, n, 0, 0);
        case "settle" -> approved && settled + n <= judged && count(0, 0, n, 0);
        case "closeShort" -> approved && count(0, 0, 0, units - received - released);
        default -> throw new IllegalArgumentException(command);
      };
    }

    private boolean to(RequestState next) {
      state = next;
      return true;
    }

    private boolean count(int arrived, int seen, int done, int given) {
      received += arrived;
      judged += seen;
      settled += done;
      released += given;
      boolean closes = arrived == 0 && units == received + released;
      if (closes && received == judged && judged == settled) {
        state = RequestState.CLOSED;
      }
      return true;
    }

    @Override
    public String toString() {
      return "%s with %d units, %d received, %d judged, %d settled, %d released"
          .formatted(state, units, received, judged, settled, released);
    }
  }
}
