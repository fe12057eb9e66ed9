package dev.homeward.customs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class HsTableTests {

  private static final String TABLE =
      """
      section,hscode,description,parent,level
      XI,61,Knitted apparel,TOTAL,2
      XI,6109,"T-shirts, knitted",61,4
      XI,610910,"T-shirts, of cotton",6109,6
      XVI,851713,Smartphones,8517,5
      XXI,999999,Commodities not specified,9999,6
      TOTAL,TOTAL,Total,,0
      """;

  private final HsTable table;
  private final HsLookup lookup;
  private final JdbcClient jdbc;

  @Autowired
  HsTableTests(HsTable table, HsLookup lookup, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.lookup = lookup;
    this.table = table;
  }

  /** Other tests share the database, and ask about codes that this small table does not know. */
  @AfterEach
  void noTable() {
    jdbc.sql("delete from hs_code").update();
  }

  @Test
  void checksTheFormAloneUntilThereIsATable() throws IOException {
    assertThat(table.check("610910")).isInstanceOf(HsCheck.Unverified.class);
    assertThat(table.check("6109100010")).isInstanceOf(HsCheck.Unverified.class);
    for (String wrong : List.of("", "6", "610", "61091", "770000", "00", "6100", "98", "abc")) {
      assertThat(table.check(wrong)).as(wrong).isInstanceOf(HsCheck.Malformed.class);
    }
    assertThat(table.check("851712")).isEqualTo(new HsCheck.Dropped(List.of("851713", "851714")));

    assertThat(take(packed(TABLE))).isEqualTo(new HsImport.Imported(4));
    assertThat(take(file(TABLE))).isEqualTo(new HsImport.Imported(4));
    assertThat(table.check("6109100010")).isEqualTo(new HsCheck.Known("T-shirts, of cotton"));
    assertThat(table.check("61")).isEqualTo(new HsCheck.Known("Knitted apparel"));
    assertThat(table.check("610990")).isInstanceOf(HsCheck.Unknown.class);
    assertThat(table.check("851712")).isInstanceOf(HsCheck.Dropped.class);

    assertThat(take(file(TABLE + "I,01x,Bad,,2\n"))).isEqualTo(new HsImport.Refused(8, "code"));
    assertThat(take(file("a,b\n1,2\n"))).isEqualTo(new HsImport.Refused(1, "columns"));
    assertThat(table.size()).as("what was wrong changed nothing").isEqualTo(4);
  }

  @Test
  void looksCodesUpByDigitsAndByWordsAndRemembersWhatAFileChanged() {
    take(file(TABLE));
    HsLookup.Found shirts = lookup.find("6109.10", 5);
    assertThat(shirts.verdict()).isEqualTo("known");
    assertThat(shirts.path())
        .extracting(HsLookup.Entry::code)
        .containsExactly("61", "6109", "610910");
    HsLookup.Found phones = lookup.find("851712", 5);
    assertThat(phones.verdict()).isEqualTo("dropped");
    assertThat(phones.successors()).extracting(HsLookup.Entry::code).containsExactly("851713");
    assertThat(lookup.find("COTTON shirts", 5).matches())
        .extracting(HsLookup.Entry::code)
        .containsExactly("610910");
    assertThat(lookup.find("100%_", 5).matches()).isEmpty();
    assertThat(lookup.find("5", 5).verdict()).isEqualTo("malformed");
    assertThat(lookup.find("610990", 5).verdict()).isEqualTo("unknown");

    take(file(TABLE.replace("Smartphones", "Clever phones") + "I,01,Live animals,,2\n"));
    HsLookup.Version latest = lookup.versions(1).getFirst();
    assertThat(latest.codes()).isEqualTo(5);
    assertThat(List.of(latest.added(), latest.removed(), latest.reworded()))
        .containsExactly(1, 0, 1);
    int known = lookup.versions(100).size();
    take(file("a,b\n1,2\n"));
    assertThat(lookup.versions(100)).as("what was refused is no version").hasSize(known);
  }

  private HsImport take(ByteArrayInputStream file) {
    return table.importTable(file, "table.csv", Actor.SYSTEM);
  }

  private static ByteArrayInputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ByteArrayInputStream packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
