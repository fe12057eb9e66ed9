package dev.homeward.notification;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says which cases have news since one last asked, whichever node they came from. */
@Service
public class NewsFeed {

  private static final String SINCE =
      """
      with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
      select distinct horizon.xid::text as horizon, n.seller_id, n.case_id
      from horizon left join case_news n on n.xid >= :from::xid8 and n.xid < horizon.xid
      """;

  private final JdbcClient jdbc;

  NewsFeed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that has news. */
  public record Changed(SellerId seller, ReturnCaseId caseId) {}

  /**
   * What is new.
   *
   * @param place to ask from the next time
   */
  public record News(String place, List<Changed> changed) {}

  /** Returns the place to ask from for what happens from now on. */
  public String now() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  /** Returns what happened since a place; nothing is skipped, however late it committed. */
  public News since(String place) {
    List<Changed> changed = new ArrayList<>();
    String next =
        jdbc.sql(SINCE)
            .param("from", place)
            .query((row, _) -> {
              UUID seller = row.getObject("seller_id", UUID.class);
              if (seller != null) {
                changed.add(
                    new Changed(
                        new SellerId(seller),
                        new ReturnCaseId(row.getObject("case_id", UUID.class))));
              }
              return row.getString("horizon");
            })
            .list()
            .getFirst();
    return new News(next, changed);
  }
}
