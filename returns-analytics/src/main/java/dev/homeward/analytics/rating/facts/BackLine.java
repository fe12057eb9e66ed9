package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.expected.Cell;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import java.time.LocalDate;

/**
 * A line that came back.
 *
 * @param age days from delivery to the day it is counted on
 * @param fault share of its units, from 0 to 1, that came back by the seller's fault
 * @param other share that came back by nobody's
 * @param lost share that the seller lost a dispute about
 * @param reason handle of the claimed reason; empty where none was given
 */
public record BackLine(
    OrderLineId line,
    OrderId order,
    String number,
    String sku,
    String title,
    LocalDate delivered,
    Cell cell,
    int age,
    double fault,
    double other,
    double lost,
    ReturnLineId returnLine,
    ReturnCaseId returnCase,
    String reason) {}
