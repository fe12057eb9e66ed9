package dev.homeward.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@WithTestDatabase
class UnusedHookTests {

  private final MockMvcTester mvc;

  UnusedHookTests(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  @Test
  void thereIsNoHookForAGatewayThatNobodySetUp() {
    assertThat(mvc.post().uri("/hooks/stripe").content("{}")).hasStatus(404);
  }

  @Test
  void thereIsNothingToReadThere() {
    assertThat(mvc.get().uri("/hooks/stripe")).hasStatus(405);
  }
}
