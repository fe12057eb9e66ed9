package dev.homeward.web.paper.evidence;

/** The pieces that customs ask for, in their order. */
enum PieceKind {
  /** Order, import entry, invoice and carrier of the way out. */
  ORIGINAL("original.pdf"),
  /** That the goods came to the shopper. */
  OUTBOUND_DELIVERY("outbound-delivery.pdf"),
  /** Withdrawal or complaint of the shopper, with its time. */
  STATEMENT("statement.pdf"),
  RETURN_INVOICE("return-invoice.pdf"),
  POSTAL_FORM("postal-form.pdf"),
  /** That the goods came back, under which number, and under which they went out. */
  RETURN_DELIVERY("return-delivery.pdf"),
  /** What the warehouse received, and how it judged that. */
  INSPECTION("receipt-and-inspection.pdf"),
  REFUND("refund.pdf"),
  /** That the goods left the country again. */
  EXPORT_PROOF("export-proof.pdf"),
  PHOTOS("photos/");

  private final String file;

  PieceKind(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
