package dev.homeward.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest
@WithTestDatabase
class PublicPathsTests {

  private static final List<String> GUARDED = List.of("/ops", "/merchant", "/account/", "/api/");
  private static final Set<String> PUBLIC =
      Set.of(
          "/",
          "/login",
          "/login/refused",
          "/setup",
          "/demo/sign-in",
          "/preferences/language",
          "/preferences/theme",
          "/error",
          "/hooks/aftership",
          "/hooks/easypost",
          "/hooks/stripe",
          "/returns",
          "/returns/find",
          "/returns/too-large",
          "/returns/policy/{seller}",
          "/returns/policy/{seller}.jsonld",
          "/returns/o/{token}",
          "/returns/o/{token}/items",
          "/returns/o/{token}/confirm/{draft}",
          "/returns/o/{token}/withdraw",
          "/returns/o/{token}/withdraw/{draft}",
          "/returns/withdraw",
          "/returns/withdraw/confirm",
          "/verify/{code}",
          "/returns/w/{token}",
          "/returns/w/{token}/receipt.pdf",
          "/returns/c/{token}",
          "/returns/o/{token}/photos/{draft}/{line}",
          "/returns/o/{token}/photos/{draft}/{photo}",
          "/returns/o/{token}/photos/{draft}/{photo}/remove",
          "/returns/c/{token}/photos/{blob}",
          "/returns/c/{token}/send-by.ics",
          "/returns/c/{token}/live",
          "/returns/c/{token}/label.pdf",
          "/returns/c/{token}/packing-slip.pdf",
          "/returns/c/{token}/parcel",
          "/returns/c/{token}/messages",
          "/returns/c/{token}/cancel");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everyOtherPathOfOursIsGuarded() {
    List<String> open =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.homeward."))
            .flatMap(entry -> entry.getKey().getPatternValues().stream())
            .filter(path -> GUARDED.stream().noneMatch(path::startsWith))
            .filter(path -> !PUBLIC.contains(path))
            .toList();

    assertThat(open).isEmpty();
  }
}
