package dev.homeward.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the mails about news. News that cannot be worded now are tried again later, and never stop
 * those behind them.
 */
@Service
class MailWriting {

  private static final Logger LOG = LoggerFactory.getLogger(MailWriting.class);

  /** After this, somebody who took news has died. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** News with the mail about them, if they are worth one. */
  private record Worded(NewsRows.Claimed claimed, Optional<MailDraft> mail) {}

  private final NewsRows news;
  private final MailRows mails;
  private final ObjectProvider<MailComposer> composer;
  private final TransactionOperations transaction;
  private final Clock clock;

  MailWriting(
      NewsRows news,
      MailRows mails,
      ObjectProvider<MailComposer> composer,
      TransactionOperations transaction,
      Clock clock) {
    this.news = news;
    this.mails = mails;
    this.composer = composer;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Writes up to so many mails, and says how many news it has gone through. */
  int write(int most, BackOff backOff) {
    MailComposer words = composer.getIfAvailable();
    if (words == null) {
      return 0;
    }
    Instant now = clock.instant();
    List<NewsRows.Claimed> claimed = news.claim(now, now.plus(LEASE), most);
    List<Worded> worded = claimed.stream().flatMap(next -> word(next, words, backOff)).toList();
    try {
      transaction.executeWithoutResult(_ -> worded.forEach(this::keep));
    } catch (RuntimeException failure) {
      LOG.warn("{} mails are kept one by one", worded.size(), failure);
      worded.forEach(one -> keepAlone(one, backOff));
    }
    return claimed.size();
  }

  private Stream<Worded> word(NewsRows.Claimed claimed, MailComposer words, BackOff backOff) {
    try {
      return Stream.of(new Worded(claimed, words.compose(claimed.news())));
    } catch (RuntimeException failure) {
      later(claimed, failure, backOff);
      return Stream.empty();
    }
  }

  private void keep(Worded worded) {
    CaseNews item = worded.claimed().news();
    worded.mail().ifPresent(draft -> mails.add(item, draft, clock.instant()));
    news.written(item.eventId());
  }

  private void keepAlone(Worded worded, BackOff backOff) {
    try {
      transaction.executeWithoutResult(_ -> keep(worded));
    } catch (RuntimeException failure) {
      later(worded.claimed(), failure, backOff);
    }
  }

  private void later(NewsRows.Claimed claimed, RuntimeException failure, BackOff backOff) {
    CaseNews item = claimed.news();
    LOG.warn("no mail about {} of return {} yet", item.kind(), item.caseId(), failure);
    news.failed(
        item.eventId(),
        failure.getClass().getName(),
        backOff.next(claimed.attempts(), item.at(), clock.instant()));
  }
}
