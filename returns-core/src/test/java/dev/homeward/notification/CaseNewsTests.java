package dev.homeward.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.refund.RefundMoved;
import dev.homeward.returncase.CaseEvent;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every event is heard once, whatever breaks on the way, and one mail comes of it. */
@SpringBootTest
@WithTestDatabase
class CaseNewsTests {

  private static final BackOff BACK_OFF = BackOff.of(Duration.ofDays(4));
  private static final Money TEN = new Money(1000, Currency.getInstance("EUR"));

  private final ApplicationEventPublisher publisher;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private final NewsRows rows;
  private final MailRows mails;
  private final SellerId seller = SellerId.next();

  @Autowired
  CaseNewsTests(
      ApplicationEventPublisher publisher,
      TransactionOperations transaction,
      JdbcClient jdbc,
      NewsRows rows,
      MailRows mails) {
    this.publisher = publisher;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.rows = rows;
    this.mails = mails;
  }

  @BeforeEach
  void clear() {
    jdbc.sql("delete from case_news").update();
  }

  @Test
  void hearsOfAFiledReturnAndLeavesNothingInTheRegistry(@Autowired ReturnFixtures fixtures) {
    OrderView order = fixtures.sold(seller, 3, o -> o.line("MUG", 1, "10.00"));
    ReturnCaseId id = fixtures.file(ReturnFixtures.request(order, 0, 1, "changed-my-mind"));

    await().untilAsserted(() -> assertThat(kinds(id)).containsExactly("APPROVED"));
    await().untilAsserted(() -> assertThat(open()).isZero());
  }

  @Test
  void hearsNothingOfWhatWasRolledBack() {
    RefundMoved undone = moved();
    transaction.executeWithoutResult(status -> {
      publisher.publishEvent(undone);
      status.setRollbackOnly();
    });
    RefundMoved done = moved();
    publish(done);

    await().untilAsserted(() -> assertThat(kinds(done.caseId())).hasSize(1));
    assertThat(kinds(undone.caseId())).isEmpty();
    await().untilAsserted(() -> assertThat(open()).isZero());
  }

  @Test
  void hearsEveryOneOfManyEvents() {
    List<RefundMoved> events = Stream.generate(this::moved).limit(500).toList();
    events.forEach(this::publish);

    await().untilAsserted(() -> assertThat(count("select count(*) from case_news")).isEqualTo(500));
    await().untilAsserted(() -> assertThat(open()).isZero());
  }

  @Test
  void isToldAgainOfWhatFailedAndNotesItOnce(@Autowired Resubmission resubmission) {
    RefundMoved event = moved();
    jdbc.sql("alter table case_news rename to case_news_away").update();
    publish(event);
    await().untilAsserted(() -> assertThat(failed()).isEqualTo(1));
    jdbc.sql("alter table case_news_away rename to case_news").update();

    resubmission.run();

    await().untilAsserted(() -> assertThat(kinds(event.caseId())).containsExactly("REFUND_PAID"));
    await().untilAsserted(() -> assertThat(open()).isZero());
    assertThat(claim(Instant.now(Clock.systemUTC())))
        .singleElement()
        .satisfies(claimed -> assertThat(claimed.news().amount()).isEqualTo(TEN));
  }

  @Test
  void notesAnEventThatIsHeardTwiceOnce() {
    CaseNews news = news(NewsKind.DECLINED);
    rows.note(List.of(news), news.at());
    rows.note(List.of(news), news.at());

    assertThat(kinds(news.caseId())).containsExactly("DECLINED");
  }

  @Test
  void writesOneMailForEachNewsAndNoneWhereThereIsNothingToSay() {
    CaseNews told = noted(NewsKind.DECLINED);
    CaseNews silent = noted(NewsKind.CLOSED);
    noted(NewsKind.SHOPPER_WROTE);
    MailWriting writing =
        writing(item -> item.kind() == NewsKind.CLOSED ? Optional.empty() : Optional.of(draft()));

    assertThat(writing.write(10, BACK_OFF)).isEqualTo(2);
    assertThat(writing.write(10, BACK_OFF)).isZero();
    assertThat(mailsAbout(told)).isEqualTo(1);
    assertThat(mailsAbout(silent)).isZero();
  }

  @Test
  void newsThatCannotBeWordedNowWaitAndStopNobody() {
    CaseNews broken = noted(NewsKind.DECLINED);
    CaseNews good = noted(NewsKind.APPROVED);
    MailWriting failing =
        writing(item -> {
          if (item.eventId().equals(broken.eventId())) {
            throw new IllegalStateException("no words");
          }
          return Optional.of(draft());
        });

    failing.write(10, BACK_OFF);

    assertThat(mailsAbout(good)).isEqualTo(1);
    assertThat(mailsAbout(broken)).isZero();
    assertThat(claim(broken.at())).as("a pause").isEmpty();
    assertThat(claim(broken.at().plus(Duration.ofHours(1)))).hasSize(1);
  }

  @Test
  void tellsWhichCasesChangedSinceAPlaceAndEachOnce(@Autowired NewsFeed feed) {
    String place = feed.now();
    CaseNews news = noted(NewsKind.SHOPPER_WROTE);

    NewsFeed.News first = feed.since(place);

    assertThat(first.changed()).contains(new NewsFeed.Changed(seller, news.caseId()));
    assertThat(feed.since(first.place()).changed())
        .doesNotContain(new NewsFeed.Changed(seller, news.caseId()));
  }

  @Test
  void tellsOfChangesThatCommitLate(@Autowired NewsFeed feed) {
    CaseNews late = news(NewsKind.APPROVED);
    String place = feed.now();
    String between =
        transaction.execute(_ -> {
          rows.note(List.of(late), late.at());
          return feed.since(place).place();
        });

    assertThat(feed.since(between).changed()).contains(new NewsFeed.Changed(seller, late.caseId()));
  }

  private void publish(CaseEvent event) {
    transaction.executeWithoutResult(_ -> publisher.publishEvent(event));
  }

  private RefundMoved moved() {
    return new RefundMoved(
        TimeOrderedId.next(),
        seller,
        ReturnCaseId.next(),
        Instant.parse("2026-11-26T12:00:00Z"),
        RefundMoved.Step.SUCCEEDED,
        TEN);
  }

  private CaseNews news(NewsKind kind) {
    return new CaseNews(
        TimeOrderedId.next(), seller, ReturnCaseId.next(), kind, Clock.systemUTC().instant(), null);
  }

  private CaseNews noted(NewsKind kind) {
    CaseNews news = news(kind);
    rows.note(List.of(news), news.at());
    return news;
  }

  private MailWriting writing(MailComposer composer) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("composer", composer);
    ObjectProvider<MailComposer> found = beans.getBeanProvider(MailComposer.class);
    return new MailWriting(rows, mails, found, transaction, Clock.systemUTC());
  }

  private static MailDraft draft() {
    return new MailDraft("R-1", "Shop", "anna@example.org", "en", "subject", "text", "<p>html</p>");
  }

  private List<NewsRows.Claimed> claim(Instant now) {
    return rows.claim(now, now.plusSeconds(1), 10);
  }

  private List<String> kinds(ReturnCaseId id) {
    return jdbc.sql("select kind from case_news where case_id = ?")
        .param(id.value())
        .query(String.class)
        .list();
  }

  private int mailsAbout(CaseNews news) {
    return count("select count(*) from mail where event_id = '" + news.eventId() + "'");
  }

  private int open() {
    return count("select count(*) from event_publication");
  }

  private int failed() {
    return count("select count(*) from event_publication where status = 'FAILED'");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
