package vn.trian.report;

/** The order that the run under way was given; without one, whatever changed. */
public final class CurrentOrder {
  private volatile ReportOrder order = new ReportOrder.WhatChanged();

  public ReportOrder get() {
    return order;
  }

  public void set(ReportOrder next) {
    order = next;
  }
}
