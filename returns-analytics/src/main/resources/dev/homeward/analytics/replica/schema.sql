-- The replica's tables, in DuckDB. Raise ReplicaSchema.VERSION with every change: replicas of another version rebuild.
-- Facts are wide and coded: every grouping is an integer column, 0 meaning that the fact has none, so that groups
-- hash fast and equal by plain comparison. Days and months are local to the seller's time zone; a month is counted
-- as year * 12 + month - 1. Values are in major units of the line's currency, instants in UTC. mail_key tells shoppers
-- without a number apart, by negative numbers; what was promised about sending an order is on all of its lines, and what became of a
-- request (filed here, so that it is known) on all lines of the return.

create table replica_state (
    schema_version integer not null,
    installation   uuid not null,
    snapshot       varchar not null,
    as_of          timestamp not null
);

create table seller (key integer, id uuid, name varchar, country varchar, currency varchar, time_zone varchar);
create table product (key integer, id uuid, seller_key integer, code varchar, title varchar, category varchar, label varchar);
create table term (kind varchar, key integer, value varchar);
create table country (key integer, code varchar, words varchar, region_key integer);
create table customer (key integer, seller_key integer, reference varchar);
create table country_region (country varchar, region varchar);
create table currency (code varchar, minor_unit decimal(7, 6));
create table maturity (age integer, share double);
create table exchange_rate (currency varchar, day date, per_euro decimal(20, 8));
create table attribution (return_line_id uuid, order_line_id uuid, quantity integer);
-- Whose fault the warehouse found returned units to be.
create table verdict (id uuid, return_line_id uuid, quantity integer, liability varchar, inspected_at timestamp);

-- Each rate with the days it holds for; the euro itself at any time.
create view rate_span as
select currency, day as first_day, lead(day, 1, date '9999-12-31') over (partition by currency order by day) as end_day, per_euro
from exchange_rate
union all
select 'EUR', date '0001-01-01', date '9999-12-31', 1;

create table sale_line (
    seller_key integer, product_key integer, category_key integer, country_key integer, region_key integer,
    carrier_key integer, channel_key integer, customer_key integer, currency_key integer, border_key integer,
    merchandise boolean, day date, month integer, delivered_day date, delivered_month integer,
    quantity integer, value decimal(18, 6), returned_units integer, attributable boolean,
    order_key integer, order_first integer, category_first integer, product_first integer,
    line_id uuid, order_id uuid, position integer, occurred_at timestamp, delivered_at timestamp,
    unit_price decimal(18, 6), number varchar, sku varchar, title varchar, country_text varchar,
    mail_key bigint, dispatch_by timestamp, shipped_at timestamp, cancelled_at timestamp, cancelled_by_seller boolean
);

create table return_line (
    seller_key integer, product_key integer, category_key integer, country_key integer, region_key integer,
    reason_key integer, carrier_key integer, channel_key integer, customer_key integer, currency_key integer, border_key integer,
    merchandise boolean, occurred boolean, day date, month integer,
    quantity integer, value decimal(18, 6), case_key integer,
    match_state varchar, matched integer, days_since_purchase integer, dearer_than_bought boolean,
    line_id uuid, case_id uuid, position integer, occurred_at timestamp, own_channel_key integer,
    unit_price decimal(18, 6), number varchar, sku varchar, title varchar, country_text varchar,
    filed boolean, declined boolean, owed boolean, requested_at timestamp, answered_at timestamp, refund_by timestamp,
    refunded_at timestamp, dispute varchar, dispute_at timestamp
);
