package dev.homeward.analytics.replica;

import static dev.homeward.analytics.replica.SomeFacts.ALPHA;
import static dev.homeward.analytics.replica.SomeFacts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaFollowerTests {

  @TempDir Path folder;
  private FollowedDatabase database;
  private SomeFacts facts;

  @BeforeEach
  void start() {
    database = new FollowedDatabase(folder);
    facts =
        new SomeFacts(database)
            .sellers()
            .order(ALPHA, "A1", "2011-01-03 10:00Z", "Ann", "GB")
            .line("A1", 0, "MUG", 2, "5", "DHL")
            .returned(ALPHA, "R1", "2011-01-10 10:00Z", "Ann", "GB", "MUG", 1, "5", null)
            .attributed("R1", "A1", 0, 1);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void refusesToAnswerBeforeItIsBuilt() {
    assertThatThrownBy(() -> database.ask("select 1")).isInstanceOf(ReplicaUnavailable.class);
  }

  @Test
  void takesOverWhatIsThereAndWhatComesLater() {
    database.follow();
    assertThat(database.replica().status().lines()).isEqualTo(2);

    facts.order(ALPHA, "A2", "2011-02-03 10:00Z", "Bob", "FR").line("A2", 0, "MUG", 4, "5", null);
    database.follow();

    assertThat(numbers()).containsExactly("A1", "A2");
    assertThat(database.replica().status().rebuilds()).isEqualTo(1);
  }

  @Test
  void neverSkipsATransactionThatCommitsLate() throws SQLException {
    database.follow();
    facts.order(ALPHA, "EARLY", "2011-02-03 10:00Z", "Bob", "FR");
    try (Connection late = database.connect();
        Statement statement = late.createStatement()) {
      late.setAutoCommit(false);
      statement.execute("update customer_order set number = 'LATE' where number = 'A1'");
      // A younger transaction commits first, and the replica follows it past the older one.
      facts.order(ALPHA, "A2", "2011-02-04 10:00Z", "Bob", "FR").line("A2", 0, "MUG", 4, "5", null);
      database.follow();
      assertThat(numbers()).containsExactly("A1", "A2");
      database.follow();
      late.commit();
    }
    database.follow();

    assertThat(numbers()).containsExactly("A2", "LATE");
  }

  @Test
  void carriesChangesOfHeadersToTheirLines() {
    database.follow();
    database.sql(
        "update customer_order set country = 'FR', customer_ref = 'Bob' where number = 'A1'");
    database.sql("update return_case set country = 'JP' where number = 'R1'");
    database.sql("update product set category = 'tableware' where code = 'MUG'");
    database.sql("update seller set time_zone = 'Asia/Tokyo', name = 'Omega' where name = 'Alpha'");
    database.sql("update order_line set occurred_at = '2011-01-03 20:00Z'");
    database.follow();

    assertThat(
            database.ask(
                """
                select concat_ws(' ', s.name, c.code, u.reference, t.value, l.day, l.border_key)
                from sale_line l join seller s on s.key = l.seller_key join country c on c.key = l.country_key
                  join customer u on u.key = l.customer_key join term t on t.kind = 'category' and t.key = l.category_key
                """))
        .containsExactly("Omega FR Bob tableware 2011-01-04 2");
    assertThat(
            database.ask(
                """
                select concat_ws(' ', c.code, t.value) from return_line l join country c on c.key = l.country_key
                  join term t on t.kind = 'category' and t.key = l.category_key
                """))
        .containsExactly("JP tableware");
  }

  @Test
  void movesReturnedUnitsWithTheirAttribution() {
    facts.order(ALPHA, "A2", "2011-01-04 10:00Z", "Ann", "GB").line("A2", 0, "MUG", 4, "5", "UPS");
    database.follow();
    assertThat(returnedUnits()).containsExactly("A1 1", "A2 0");
    assertThat(carrierOfReturn()).containsExactly("DHL");

    database.sql("update return_attribution set quantity = 0");
    facts.attributed("R1", "A2", 0, 1);
    database.follow();

    assertThat(returnedUnits()).containsExactly("A1 0", "A2 1");
    assertThat(carrierOfReturn()).containsExactly("UPS");

    database.sql("update order_line set carrier = 'Royal Mail' where carrier = 'UPS'");
    database.follow();
    assertThat(carrierOfReturn()).containsExactly("Royal Mail");
  }

  @Test
  void forgetsLinesThatAReplacedOrderLost() {
    facts.line("A1", 1, "SHIRT", 1, "20", null);
    database.follow();
    database.sql("delete from order_line where position = 1");
    database.sql("update customer_order set content_hash = 'new' where number = 'A1'");
    database.follow();

    assertThat(numbers()).containsExactly("A1");
  }

  @Test
  void showsAProductUnderItsMostFrequentTitle() {
    facts
        .order(ALPHA, "A2", "2011-01-04 10:00Z", "Ann", "GB")
        .line("A2", 0, "MUG", 1, "5", null)
        .line("A2", 1, "MUG", 1, "5", null)
        .line("A2", 2, "MUG", 1, "5", null);
    database.sql("update order_line set title = 'Blue mug, \"large\"\nnew ' where position > 0");
    database.sql(
        "update order_line set title = ' ' where order_id = '%s'".formatted(id("order", "A1")));
    database.follow();

    assertThat(database.ask("select label from product where code = 'MUG'"))
        .containsExactly("Blue mug, \"large\"\nnew ");
  }

  @Test
  void continuesAfterARestartWithoutRebuilding() {
    database.follow();
    database.restart();
    assertThat(numbers()).containsExactly("A1");
    facts.order(ALPHA, "A2", "2011-02-03 10:00Z", "Bob", "FR").line("A2", 0, "MUG", 4, "5", null);
    database.follow();

    assertThat(numbers()).containsExactly("A1", "A2");
    assertThat(database.replica().status().rebuilds()).isZero();
  }

  @Test
  void rebuildsWhenItsFileIsLost() throws IOException {
    database.follow();
    for (Path file : replicas()) {
      Files.delete(file);
    }
    assertThat(numbers()).containsExactly("A1");
    database.follow();

    assertThat(database.replica().status().rebuilds()).isEqualTo(2);
    assertThat(replicas()).hasSize(1);
    assertThat(numbers()).containsExactly("A1");
  }

  @Test
  void rebuildsADamagedFileAtTheNextStart() throws IOException {
    database.follow();
    database.replica().close();
    Path file = replicas().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 0, bytes.length / 2, (byte) 42);
    Files.write(file, bytes);
    database.restart();
    database.follow();

    assertThat(numbers()).containsExactly("A1");
    assertThat(database.replica().status().rebuilds()).isEqualTo(1);
  }

  @Test
  void rebuildsWhenItTurnsOutDamagedWhileItFollows() {
    database.follow();
    database.write("drop table customer");
    facts.order(ALPHA, "A2", "2011-02-03 10:00Z", "Bob", "FR").line("A2", 0, "MUG", 4, "5", null);
    assertThat(numbers()).containsExactly("A1");
    database.follow();

    assertThat(numbers()).containsExactly("A1", "A2");
    assertThat(database.replica().status().rebuilds()).isEqualTo(2);
  }

  @Test
  void answersFromAnOlderVersionUntilTheNewOneIsBuilt() {
    database.follow();
    database.write("update replica_state set schema_version = schema_version - 1");
    database.restart();
    assertThat(numbers()).containsExactly("A1");
    database.follow();

    assertThat(database.replica().status().rebuilds()).isEqualTo(1);
    assertThat(numbers()).containsExactly("A1");
  }

  @Test
  void answersNothingFromAVersionThatLacksColumns() {
    database.follow();
    database.write("alter table sale_line drop column carrier_key");
    database.write("update replica_state set schema_version = schema_version - 1");
    database.restart();

    assertThatThrownBy(this::numbers).isInstanceOf(ReplicaUnavailable.class);
  }

  @Test
  void answersFromTheOldFileWhileTheNewOneIsBuilt() throws Exception {
    database.follow();
    database.write("update replica_state set schema_version = schema_version - 1");
    database.restart();
    try (Connection blocker = database.connect();
        Statement statement = blocker.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      blocker.setAutoCommit(false);
      statement.execute("lock table return_line in access exclusive mode");
      CountDownLatch begun = new CountDownLatch(1);
      Future<?> rebuilding =
          thread.submit(() -> {
            begun.countDown();
            database.follow();
          });
      begun.await();
      assertThat(numbers()).containsExactly("A1");
      blocker.rollback();
      rebuilding.get();
    }
    assertThat(database.replica().status().rebuilds()).isEqualTo(1);
    assertThat(numbers()).containsExactly("A1");
  }

  @Test
  void buildsANewFileWhereMoreChangedThanOneStepHolds() {
    database.follow();
    for (int i = 0; i < FollowedDatabase.MOST_TO_FOLLOW; i++) {
      facts
          .order(ALPHA, "N" + i, "2011-02-03 10:00Z", "Bob", "FR")
          .line("N" + i, 0, "MUG", 1, "5", null);
    }
    database.follow();
    assertThat(database.replica().status().rebuilds()).as("as many as one step holds").isEqualTo(1);

    for (int i = 0; i <= FollowedDatabase.MOST_TO_FOLLOW; i++) {
      facts
          .order(ALPHA, "M" + i, "2011-02-03 10:00Z", "Bob", "FR")
          .line("M" + i, 0, "MUG", 1, "5", null);
    }
    database.follow();
    assertThat(database.replica().status().rebuilds()).isEqualTo(2);
    assertThat(numbers()).hasSize(1 + 2 * FollowedDatabase.MOST_TO_FOLLOW + 1);
  }

  @Test
  void showsNothingOfAnotherDatabase() {
    database.follow();
    database.sql("update installation set id = uuidv7()");
    database.sql(
        "delete from return_attribution; delete from return_line; delete from return_case");
    database.follow();

    assertThat(database.ask("select number from return_line")).isEmpty();
    assertThat(database.replica().status().rebuilds()).isEqualTo(2);
  }

  @Test
  void rebuildsWhenTheDatabaseWasRestoredToAnEarlierState() {
    database.follow();
    database.write("update replica_state set snapshot = '9000000000:9000000000:'");
    database.restart();
    database.follow();

    assertThat(database.replica().status().rebuilds()).isEqualTo(1);
  }

  private List<String> numbers() {
    return database.ask("select number from sale_line order by number");
  }

  private List<String> returnedUnits() {
    return database.ask("select number || ' ' || returned_units from sale_line order by number");
  }

  private List<String> carrierOfReturn() {
    return database.ask(
        "select t.value from return_line l join term t on t.kind = 'carrier' and t.key = l.carrier_key");
  }

  private List<Path> replicas() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".duckdb")).toList();
    }
  }
}
