package dev.homeward.shipping.desk;

/** By what a seller looks through its parcels. */
public enum ParcelTab {
  UNDER_WAY("p.state in ('HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD')"),
  OVERDUE("p.overdue_at < :now and p.state in ('HANDED_OVER', 'IN_TRANSIT', 'CUSTOMS_HELD')"),
  AT_CUSTOMS("p.state = 'CUSTOMS_HELD'"),
  TROUBLE("(p.state in ('LOST', 'RETURNED_TO_SENDER') or p.trouble is not null)"),
  NOT_SENT("p.state in ('LABEL_CREATED', 'NO_LABEL')"),
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
