package dev.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos from the shopper's draft to the case, and away again. */
@SpringBootTest(properties = "homeward.data-dir=target/photo-tests")
@WithTestDatabase
class DraftPhotosTests {

  private final DraftPhotos drafts;
  private final CasePhotos cases;
  private final AbandonedPhotos abandoned;
  private final ReturnFixtures returns;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();

  @Autowired
  DraftPhotosTests(
      DraftPhotos drafts,
      CasePhotos cases,
      AbandonedPhotos abandoned,
      ReturnFixtures returns,
      JdbcClient jdbc) {
    this.drafts = drafts;
    this.cases = cases;
    this.abandoned = abandoned;
    this.returns = returns;
    this.jdbc = jdbc;
  }

  @Test
  void keepsTheSamePhotoOnceAndListsItWithItsLine() {
    DraftPhotos.Draft draft = draft(order());
    DraftPhoto first = add(draft, 30);
    DraftPhoto again = add(draft, 30);
    add(draft, 40);

    assertThat(again).isEqualTo(first);
    assertThat(drafts.of(draft)).hasSize(2).first().isEqualTo(first);
    assertThat(drafts.picture(draft, first.id(), PhotoSize.SMALL)).isPresent();
  }

  @Test
  void hidesPhotosFromOtherDraftsOrdersAndSellers() {
    OrderView order = order();
    DraftPhotos.Draft draft = draft(order);
    UUID photo = add(draft, 30).id();
    for (DraftPhotos.Draft other :
        List.of(
            draft(order),
            new DraftPhotos.Draft(seller, order().id(), draft.id()),
            new DraftPhotos.Draft(SellerId.next(), order.id(), draft.id()))) {
      drafts.remove(other, photo);
      assertThat(drafts.of(other)).isEmpty();
      assertThat(drafts.picture(other, photo, PhotoSize.FULL)).isEmpty();
    }
    assertThat(drafts.of(draft)).hasSize(1);
  }

  @Test
  void takesSixPhotosOfALineAndAgainOneWhenOneIsTakenBack() {
    DraftPhotos.Draft draft = draft(order());
    UUID first = add(draft, 20).id();
    for (int i = 1; i < DraftPhotos.MOST_PER_LINE; i++) {
      add(draft, 20 + i);
    }
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> add(draft, 90))
        .satisfies(full -> assertThat(full.code()).isEqualTo("photo.too-many"));
    drafts.remove(draft, first);
    add(draft, 90);
    assertThat(drafts.of(draft)).hasSize(DraftPhotos.MOST_PER_LINE);
  }

  @Test
  void showsTheCaseItsPhotosAndNobodyElse() {
    OrderView order = order();
    String blob = add(draft(order), 50).blob();
    ReturnCaseId id = filed(order, blob);

    assertThat(cases.picture(seller, id, blob, PhotoSize.FULL).exists()).isTrue();
    assertAbsent(SellerId.next(), id, blob);
    assertAbsent(seller, new ReturnCaseId(UUID.randomUUID()), blob);
    assertAbsent(seller, id, "../../" + blob);
    assertAbsent(seller, filed(order(), null), blob);
  }

  @Test
  void removesWhatWasNeverFiledAndLeavesWhatACaseShows() {
    OrderView order = order();
    DraftPhotos.Draft draft = draft(order);
    DraftPhoto shown = add(draft, 50);
    DraftPhoto left = add(draft, 60);
    DraftPhoto fresh = add(draft, 70);
    ReturnCaseId id = filed(order, shown.blob());
    expire(shown);
    expire(left);
    abandoned.clean();

    assertThat(drafts.of(draft)).containsExactly(fresh);
    assertThat(cases.picture(seller, id, shown.blob(), PhotoSize.FULL).exists()).isTrue();
    // Only a case that showed it could open it now, and its picture is gone.
    assertAbsent(seller, filed(order(), left.blob()), left.blob());
  }

  private void expire(DraftPhoto photo) {
    jdbc.sql("update draft_photo set expires_at = expires_at - interval '9 days' where id = ?")
        .param(photo.id())
        .update();
  }

  private void assertAbsent(SellerId reader, ReturnCaseId id, String blob) {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> cases.picture(reader, id, blob, PhotoSize.FULL));
  }

  private OrderView order() {
    return returns.sold(seller, 3, order -> order.line("MUG-1", 1, "10.00").paid("10.00"));
  }

  private static DraftPhotos.Draft draft(OrderView order) {
    return new DraftPhotos.Draft(order.seller(), order.id(), UUID.randomUUID());
  }

  /** Pictures of different sizes are different pictures. */
  private DraftPhoto add(DraftPhotos.Draft draft, int size) {
    OrderLineId line = new OrderLineId(draft.order().value());
    return drafts.add(draft, line, Pictures.upload(Pictures.halves("png", size, size)));
  }

  private ReturnCaseId filed(OrderView order, @Nullable String blob) {
    ReturnRequest plain = ReturnFixtures.request(order, 0, 1, "damaged-or-defective");
    RequestedLine wish = plain.lines().getFirst();
    return returns.file(
        new ReturnRequest(
            plain.seller(),
            plain.order(),
            plain.key(),
            plain.kind(),
            plain.filedBy(),
            null,
            null,
            plain.method(),
            List.of(
                new RequestedLine(
                    wish.line(),
                    1,
                    wish.reason(),
                    null,
                    wish.resolution(),
                    blob == null ? List.of() : List.of(blob))),
            null));
  }
}
