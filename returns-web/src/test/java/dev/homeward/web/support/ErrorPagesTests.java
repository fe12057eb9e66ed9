package dev.homeward.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.database.WithTestDatabase;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(ErrorPagesTests.Broken.class)
class ErrorPagesTests {

  @Autowired MockMvcTester mvc;

  @ParameterizedTest
  @CsvSource({
    "stale, 409, Somebody else was faster",
    "down, 503, Not available right now",
    "bug, 500, Something went wrong on our side",
  })
  void saysWhatHappenedWithoutTheException(String kind, int status, String title) {
    assertThat(mvc.get().uri("/broken/{kind}", kind).locale(Locale.ENGLISH))
        .hasStatus(status)
        .bodyText()
        .contains(title)
        .doesNotContain("secret of the database", "Exception");
  }

  @Test
  void namesTheTraceOfAFaultOfOurs() {
    var answer = mvc.get().uri("/broken/bug").exchange();

    assertThat(answer)
        .bodyText()
        .contains(String.valueOf(answer.getResponse().getHeader("X-Trace-Id")));
  }

  @Test
  void speaksTheLanguageOfTheBrowserAndOfTheCookieBeforeIt() {
    assertThat(mvc.get().uri("/nothing").header("Accept-Language", "zh-TW, en"))
        .hasStatus(404)
        .bodyText()
        .contains("未找到", "lang=\"zh-CN\"");
    assertThat(
            mvc.get()
                .uri("/nothing")
                .header("Accept-Language", "zh-CN")
                .cookie(new Cookie("hw-language", "en")))
        .bodyText()
        .contains("Not found");
  }

  @Test
  void remembersLanguageAndThemeAndLeadsBackToOwnPagesOnly() {
    assertThat(
            mvc.post()
                .uri("/preferences/language")
                .param("language", "zh-CN")
                .param("back", "/login")
                .with(csrf()))
        .hasRedirectedUrl("/login")
        .cookies()
        .hasValue("hw-language", "zh-CN");
    for (String elsewhere :
        new String[] {"//evil.example", "/\\evil.example", "https://evil.example"}) {
      assertThat(
              mvc.post()
                  .uri("/preferences/theme")
                  .param("theme", "dark")
                  .param("back", elsewhere)
                  .with(csrf()))
          .hasRedirectedUrl("/");
    }
  }

  /** Breaks in every way. */
  @Controller
  static class Broken {

    @GetMapping("/broken/{kind}")
    String fail(@PathVariable String kind) {
      throw switch (kind) {
        case "stale" -> new OptimisticLockingFailureException("secret of the database");
        case "down" -> new CannotCreateTransactionException("secret of the database");
        default -> new IllegalStateException("secret of the database");
      };
    }
  }
}
