package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks shoppers for what a decision still needs. */
@Service
@Transactional
public class ReturnQuestions {

  private final ReturnBook book;
  private final ReturnDecisions decisions;
  private final ReturnMessages messages;

  ReturnQuestions(ReturnBook book, ReturnDecisions decisions, ReturnMessages messages) {
    this.book = book;
    this.decisions = decisions;
    this.messages = messages;
  }

  /**
   * Asks, and has the case looked at until the answer is here: both or neither.
   *
   * @param version of the case that the question is about
   * @throws IllegalTransition if the case is decided already
   * @throws OptimisticLockingFailureException if it has changed since
   */
  public void ask(SellerId seller, ReturnCaseId id, long version, String question, Actor actor) {
    messages.post(seller, id, Author.STAFF, actor.name(), question);
    CaseHeader header = book.get(seller, id).header();
    if (header.view().requestState() != RequestState.UNDER_REVIEW) {
      decisions.review(seller, id, version, actor);
    } else if (header.version() != version) {
      throw new OptimisticLockingFailureException("return " + id + " is not at " + version);
    }
  }
}
