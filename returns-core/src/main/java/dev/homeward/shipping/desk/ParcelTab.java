package dev.homeward.shipping.desk;

/** By what a seller looks through its parcels. */
public enum ParcelTab {
  UNDER_WAY("p.state in ('HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD')"),
  OVERDUE("p.overdue_at < :now and p.state in ('HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD')"),
  AT_CUSTOMS("p.state = 'CUSTOMS_HELD'"),
  TROUBLE("(p.state in ('LOST', 'RETURNED_TO_SENDER') or p.trouble is not null)"),
  /** What is still to be sent; a parcel whose label is void is not. */
  NOT_SENT("p.state = 'LABEL_CREATED'"),
  ARRIVED("p.state in ('AT_HUB', 'DELIVERED')"),
  ALL("true");

  private final String condition;

  ParcelTab(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
