package dev.homeward.web.merchant.customs;

import dev.homeward.customs.goods.GoodsFacts;
import dev.homeward.customs.goods.StoppedGoods;
import dev.homeward.shared.VariantId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.Choices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles that customs would stop, with what is missing to be put in beside them. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/customs/goods")
class GoodsController {

  private static final int SIZE = 50;

  private final StoppedGoods goods;
  private final GoodsFacts facts;

  GoodsController(StoppedGoods goods, GoodsFacts facts) {
    this.goods = goods;
    this.facts = facts;
  }

  /**
   * Which part of the list is shown.
   *
   * @param all whether those as well that no return waits for
   * @param returns of the last row of the page before
   * @param after SKU of the last row of the page before
   */
  record Part(
      @Nullable Boolean all, @Nullable String sku, @Nullable Long returns, @Nullable String after) {

    /** Whether all are shown; who asks for nothing sees those that returns wait for. */
    public boolean everything() {
      return Boolean.TRUE.equals(all);
    }

    private StoppedGoods.After start() {
      return after == null || after.isEmpty()
          ? StoppedGoods.After.NOTHING
          : new StoppedGoods.After(returns == null ? Long.MAX_VALUE : returns, after);
    }

    private String typed() {
      return sku == null ? "" : sku;
    }
  }

  @GetMapping
  String list(@ModelAttribute Part part, @AuthenticationPrincipal StaffMember member, Model model) {
    List<StoppedGoods.Row> rows =
        part.everything()
            ? goods.all(member.seller(), part.typed(), part.start(), SIZE + 1)
            : goods.awaited(member.seller(), part.start(), SIZE + 1);
    boolean more = rows.size() > SIZE;
    List<StoppedGoods.Row> page = more ? rows.subList(0, SIZE) : rows;
    model.addAttribute("rows", page);
    model.addAttribute("last", more ? page.getLast() : null);
    model.addAttribute("part", part);
    model.addAttribute("awaited", goods.awaited(member.seller()));
    model.addAttribute("countries", Choices.countries());
    return "merchant/customs/goods";
  }

  @PostMapping("/{id}")
  String put(
      @PathVariable UUID id,
      @ModelAttribute Part part,
      @ModelAttribute GoodsFacts.Typed typed,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (facts.put(member.seller(), new VariantId(id), typed, member.actor())) {
      case GoodsFacts.Outcome.Saved saved -> {
        redirect.addFlashAttribute("flash", "customs.goods.saved");
        redirect.addFlashAttribute("flashArgument", saved.sku());
        redirect.addAttribute("all", part.everything());
        redirect.addAttribute("sku", part.typed());
        yield "redirect:/merchant/customs/goods";
      }
      case GoodsFacts.Outcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", new VariantId(id));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", refused.problems());
        yield list(part, member, model);
      }
    };
  }
}
