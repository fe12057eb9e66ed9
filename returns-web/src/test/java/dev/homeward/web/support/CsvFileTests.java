package dev.homeward.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Tables as files. */
class CsvFileTests {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void quotesWhatNeedsQuotes() throws IOException {
    new CsvFile(response, "lines").row("a,b", "say \"no\"", null, 3);

    assertThat(response.getContentAsString()).isEqualTo("\uFEFF\"a,b\",\"say \"\"no\"\"\",,3\r\n");
  }

  @Test
  void textsNeverBecomeFormulas() throws IOException {
    new CsvFile(response, "lines").row("=1+1", "@SUM(A1)", new BigDecimal("-2.50"));

    assertThat(response.getContentAsString()).isEqualTo("\uFEFF'=1+1,'@SUM(A1),-2.50\r\n");
  }

  @Test
  void isADownloadWithAName() throws IOException {
    new CsvFile(response, "return-lines");

    assertThat(response.getHeader("Content-Disposition")).contains("return-lines.csv");
    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
  }
}
