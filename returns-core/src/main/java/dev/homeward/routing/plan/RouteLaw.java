package dev.homeward.routing.plan;

import dev.homeward.shared.CountryCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rules that forbid ways; what comes with the product is added to them at its start. */
@Service
public class RouteLaw implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final BlockFile shipped = BlockFile.shipped();

  RouteLaw(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (BlockRule rule : shipped.rules()) {
      String document = json.writeValueAsString(new Stored(rule));
      jdbc.sql(
              """
              insert into route_block_rule (id, valid_from, fingerprint, document, recorded_at)
              values (:id, :from, :fingerprint, :document::jsonb, :at) on conflict do nothing
              """)
          .param("id", rule.id())
          .param("from", rule.validFrom())
          .param("fingerprint", fingerprint(rule))
          .param("document", document)
          .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
          .update();
    }
  }

  /** A mapper finds no order in sets, so what tells two versions apart is made of sorted ones. */
  private static String fingerprint(BlockRule rule) {
    String text =
        String.join(
            "|",
            rule.kind().name(),
            rule.forbids().stream().sorted().toList().toString(),
            rule.places().stream().map(CountryCode::value).sorted().toList().toString(),
            rule.commodities().toString(),
            rule.words().toString(),
            rule.flags().stream().sorted().toList().toString(),
            new TreeMap<>(rule.sizes()).toString(),
            rule.derogations().toString(),
            String.valueOf(rule.validTo()),
            rule.law(),
            rule.source(),
            rule.confidence());
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Returns every rule that is on file, of each rule and day the latest. */
  public List<BlockRule> rules() {
    return jdbc.sql(
            """
            select distinct on (id, valid_from) document from route_block_rule
            order by id, valid_from, recorded_at desc
            """)
        .query((row, _) -> json.readValue(row.getString(1), Stored.class).rule())
        .list();
  }

  /** Returns the countries between which no customs stand. */
  Set<CountryCode> union() {
    return shipped.union();
  }

  /** A document is an object with a name for what it is, so that others can stand beside it. */
  record Stored(BlockRule rule) {}
}
