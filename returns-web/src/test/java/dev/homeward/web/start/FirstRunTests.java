package dev.homeward.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.database.WithTestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@DirtiesContext // it needs a database in which nobody is yet
class FirstRunTests {

  @Autowired MockMvcTester mvc;
  @Autowired FirstRun firstRun;
  @Autowired StaffManagement staff;

  private MvcTestResult setUp(String token, String email, String password) {
    return mvc.post()
        .uri("/setup")
        .param("token", token)
        .param("email", email)
        .param("name", "First Admin")
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  @Test
  void letsExactlyOneOfManyBecomeTheAdministrator() throws Exception {
    assertThat(mvc.get().uri("/")).hasRedirectedUrl("/setup");
    assertThat(mvc.get().uri("/login")).hasRedirectedUrl("/setup");
    assertThat(mvc.get().uri("/setup")).hasStatusOk();
    assertThat(setUp("guessed", "thief@example.com", "correct horse battery"))
        .hasStatus(422)
        .bodyText()
        .contains("This is not the code in the log", "thief@example.com")
        .doesNotContain("correct horse battery");
    assertThat(setUp(firstRun.token(), "first@example.com", "short")).hasStatus(422);

    Callable<MvcTestResult> attempt =
        () -> setUp(firstRun.token(), "first@example.com", "correct horse battery");
    try (ExecutorService racers = Executors.newFixedThreadPool(4)) {
      for (Future<MvcTestResult> racer :
          racers.invokeAll(IntStream.range(0, 4).mapToObj(i -> attempt).toList())) {
        assertThat(racer.get().getResponse().getStatus()).isIn(302, 422);
      }
    }

    assertThat(staff.all())
        .singleElement()
        .satisfies(admin ->
            assertThat(List.copyOf(admin.platformRoles()))
                .contains(PlatformRole.OPERATOR, PlatformRole.ADMIN));
    assertThat(mvc.get().uri("/setup")).hasRedirectedUrl("/login");
    assertThat(setUp(firstRun.token(), "second@example.com", "correct horse battery"))
        .hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().doesNotContain("hw_live_");
  }
}
