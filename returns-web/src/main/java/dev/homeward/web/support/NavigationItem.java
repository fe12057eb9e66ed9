package dev.homeward.web.support;

/**
 * An entry of a portal's navigation. Whoever adds a screen declares a bean of this type.
 *
 * @param portal {@code merchant} or {@code ops}
 * @param code of the screen, such as {@code ops.people}; its label is the message {@code
 *     common.nav.<last part>}, its explanation {@code common.nav.<last part>.about}
 * @param href path within the application
 * @param icon name in {@code static/img/icons.svg}
 * @param order smaller comes first
 * @param role needed to see it, without {@code ROLE_}; commas part several of which one is enough
 */
public record NavigationItem(
    String portal, String code, String href, String icon, int order, String role) {

  /** Returns the message key of the label. */
  public String label() {
    return "common.nav." + code.substring(code.indexOf('.') + 1);
  }
}
