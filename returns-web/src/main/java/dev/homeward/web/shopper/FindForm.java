package dev.homeward.web.shopper;

/** How a shopper proves an order to be theirs. */
record FindForm(String number, String proof) {

  static final FindForm EMPTY = new FindForm("", "");

  FindForm {
    number = number == null ? "" : number.strip();
    proof = proof == null ? "" : proof.strip();
  }
}
