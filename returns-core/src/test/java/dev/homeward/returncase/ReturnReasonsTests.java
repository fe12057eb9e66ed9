package dev.homeward.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnReasonsTests {

  @ParameterizedTest
  @EnumSource(ReasonScheme.class)
  void everyCodeIsReadAndWrittenBackAsACodeOfTheSameReason(ReasonScheme scheme) {
    Map<String, String> codes = ReturnReasons.codes(scheme);
    assertThat(codes).hasSizeGreaterThan(15);
    codes.forEach((code, handle) -> {
      assertThat(ReturnReasons.ofCode(scheme, code)).as(code).contains(handle);
      String written = ReturnReasons.codeOf(handle, scheme).orElseThrow();
      assertThat(ReturnReasons.ofCode(scheme, written))
          .as(code + " as " + written)
          .contains(handle);
      assertThat(ReturnReasons.faultOf(handle)).as(handle).isPresent();
    });
  }

  @ParameterizedTest
  @EnumSource(ReasonScheme.class)
  void everyReasonIsWrittenAsACodeThatBlamesTheGoodsAsItDoes(ReasonScheme scheme) {
    for (String handle : ReturnReasons.handles()) {
      ReturnReasons.codeOf(handle, scheme)
          .ifPresent(code -> {
            String readAs = ReturnReasons.ofCode(scheme, code).orElseThrow();
            assertThat(blamesTheGoods(readAs))
                .as("%s as %s", handle, code)
                .isEqualTo(blamesTheGoods(handle));
          });
    }
    assertThat(
            ReturnReasons.offered().stream()
                .filter(handle -> ReturnReasons.codeOf(handle, scheme).isEmpty()))
        .as("shoppers choose nothing that cannot be written")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EBAY, FAKE_OR_COUNTERFEIT, counterfeit",
    "EBAY, WRONG_SIZE, wrong-size",
    "AMAZON_FBA, SWITCHEROO, received-the-wrong-item",
    "AMAZON_FBA, undeliverable_refused, undeliverable",
    "AMAZON_MFN, CR-DEFECTIVE, damaged-or-defective",
    "AMAZON_MFN, AMZ-PG-BAD-DESC, not-as-described",
  })
  void readsTheCodesOfMarketplaces(ReasonScheme scheme, String code, String handle) {
    assertThat(ReturnReasons.ofCode(scheme, code)).contains(handle);
    assertThat(ReturnReasons.recognise(code)).contains(handle);
  }

  @Test
  void writesTheNearestCodeWhereASchemeHasNoneOfItsOwn() {
    assertThat(ReturnReasons.codeOf("too-small", ReasonScheme.EBAY)).contains("WRONG_SIZE");
    assertThat(ReturnReasons.codeOf("counterfeit", ReasonScheme.AMAZON_FBA))
        .contains("NOT_AS_DESCRIBED");
    assertThat(ReturnReasons.codeOf("wrong-size", ReasonScheme.AMAZON_FBA)).isEmpty();
  }

  @Test
  void recognisesHandlesHoweverTheyAreWrittenAndNothingUnknown() {
    for (String handle : ReturnReasons.handles()) {
      String shouted = handle.toUpperCase(Locale.ROOT).replace('-', '_');
      assertThat(ReturnReasons.recognise(shouted)).as(shouted).contains(handle);
    }
    assertThat(ReturnReasons.recognise("NO_SUCH_CODE")).isEmpty();
    assertThat(ReturnReasons.ofCode(ReasonScheme.EBAY, "SWITCHEROO")).isEmpty();
    assertThat(ReturnReasons.faultOf("no-such-reason")).isEmpty();
  }

  @Test
  void offersElevenReasonsAndNoMoreForAPhone() {
    assertThat(ReturnReasons.offered()).hasSize(11).contains("other").doesNotContain("wrong-size");
    assertThat(ReturnReasons.handles()).containsAll(ReturnReasons.offered());
  }

  private static boolean blamesTheGoods(String handle) {
    return ReturnReasons.faultOf(handle).orElseThrow().goodsAtFault();
  }
}
