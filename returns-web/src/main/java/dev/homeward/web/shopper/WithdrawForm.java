package dev.homeward.web.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper says who withdraws from a contract without looking the order up.
 *
 * @param seller id of the shop, where a link named it
 * @param key of this form, so that sending it twice is one statement
 * @param zone in which the browser reads the clock; empty without script
 */
record WithdrawForm(
    String name,
    String order,
    String shop,
    String email,
    String goods,
    String seller,
    String key,
    String zone) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ORDER = 100;
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_GOODS = 2000;

  WithdrawForm {
    name = text(name);
    order = text(order);
    shop = text(shop);
    email = text(email);
    goods = text(goods);
    seller = text(seller);
    key = text(key);
    zone = text(zone);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** What a link in a shop leads to. */
  static WithdrawForm linked(@Nullable String seller, @Nullable String order) {
    return new WithdrawForm(
        "", text(order), "", "", "", text(seller), UUID.randomUUID().toString(), "");
  }

  /** Returns the fields that something is wrong with, in the order of the page. */
  List<String> wrong() {
    List<String> fields = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      fields.add("name");
    }
    if (order.isEmpty() || order.length() > LONGEST_ORDER) {
      fields.add("order");
    }
    if (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches()) {
      fields.add("email");
    }
    if (goods.length() > LONGEST_GOODS) {
      fields.add("goods");
    }
    return fields;
  }

  /** Returns the shop as it was written, as far as anybody writes a name. */
  String shopName() {
    return shop.substring(0, Math.min(shop.length(), LONGEST_NAME));
  }
}
