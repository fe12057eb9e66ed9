-- Fills a Homeward database with orders that can be returned over and over, and with returns in every stage:
-- :orders orders of 3 lines of one seller, delivered 5 days ago, 1,000,000 units each, and :cases returns.
set synchronous_commit = off;
set work_mem = '256MB';

create function pg_temp.bench_id(kind integer, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

insert into product (id, seller_id, code, title, category)
select pg_temp.bench_id(18, n), ':seller', 'BENCH-' || n, 'Bench product ' || n, 'bench' from generate_series(0, 499) n;

insert into variant (id, seller_id, product_id, sku)
select pg_temp.bench_id(19, n), ':seller', pg_temp.bench_id(18, n), 'BENCH-' || n from generate_series(0, 499) n;

insert into customer_order (id, seller_id, channel, number, placed_at, currency, customer_ref, email, shopper_name, locale, country, country_text,
                            postcode, list_minor, discount_minor, tax_minor, shipping_minor, duty_minor, total_minor, content_hash, recorded_at)
select pg_temp.bench_id(20, n), ':seller', 'bench', 'BENCH-' || n, now() - interval '9 days', 'EUR', 'B' || n % 20000, 'b' || n % 20000 || '@example.org',
       'Shopper ' || n % 20000, 'de', (array['DE', 'FR', 'NL'])[n % 3 + 1], '', '10115', 12000000000, 0, 0, 0, 0, 12000000000, '', now()
from generate_series(0, :orders - 1) n;

insert into order_line (id, seller_id, order_id, position, variant_id, product_id, sku, title, merchandise, quantity, unit_price, list_minor,
                        discount_minor, tax_rate, tax_included, tax_minor, goods_minor, shipping_minor, duty_minor, carrier, delivered_at, occurred_at)
select pg_temp.bench_id(21, n * 4 + p), ':seller', pg_temp.bench_id(20, n), p, pg_temp.bench_id(19, (n * 3 + p) % 500), pg_temp.bench_id(18, (n * 3 + p) % 500),
       'BENCH-' || (n * 3 + p) % 500, 'Bench product ' || (n * 3 + p) % 500, true, 1000000, 40, 4000000000, 0, 19, true, 638655462, 4000000000, 0, 0,
       'DHL', now() - interval '5 days', now() - interval '9 days'
from generate_series(0, :orders - 1) n, generate_series(0, 2) p;

insert into quantity_ledger (order_line_id, seller_id, ordered, delivered)
select pg_temp.bench_id(21, n * 4 + p), ':seller', 1000000, 1000000 from generate_series(0, :orders - 1) n, generate_series(0, 2) p;

insert into payment (id, seller_id, order_id, position, method, reference, amount_minor, captured_at)
select pg_temp.bench_id(22, n), ':seller', pg_temp.bench_id(20, n), 0, 'card', 'sandbox_bench', 12000000000, now() - interval '9 days'
from generate_series(0, :orders - 1) n;

insert into shipment (id, seller_id, order_id, position, carrier, tracking_number, shipped_at, delivered_at)
select pg_temp.bench_id(23, n), ':seller', pg_temp.bench_id(20, n), 0, 'DHL', 'BENCH' || n, now() - interval '8 days', now() - interval '5 days'
from generate_series(0, :orders - 1) n;

insert into shipment_line (shipment_id, order_line_id, seller_id, quantity)
select pg_temp.bench_id(23, n), pg_temp.bench_id(21, n * 4 + p), ':seller', 1000000 from generate_series(0, :orders - 1) n, generate_series(0, 2) p;

-- One in twenty each waits for a decision, for goods, for the warehouse, for money; the others are over.
create temp table made as
select n, n % :orders as o, n % 20 as kind, now() - interval '400 days' + n * (interval '399 days' / greatest(:cases, 1)) as at from generate_series(0, :cases - 1) n;

insert into return_case (id, version, seller_id, order_id, channel, number, origin, kind, request_state, dispute_state, currency, customer_ref,
                         country, country_text, requested_at, closed_at, recorded_at, request_key, filed_by, order_number, shopper_name, email, locale,
                         method, ground, return_paid_by, refund_outbound, refund_days, refund_clock, send_by, due_at, units, received, judged, settled)
select pg_temp.bench_id(24, n), 0, ':seller', pg_temp.bench_id(20, o), 'bench', 'RB-' || n, 'FILED', 'POLICY',
       case kind when 0 then 'REQUESTED' when 1 then 'APPROVED' when 2 then 'APPROVED' when 3 then 'APPROVED' else 'CLOSED' end, 'NONE', 'EUR', 'B' || o % 20000,
       'DE', '', at, case when kind > 3 then at + interval '9 days' end, at, pg_temp.bench_id(25, n), 'SHOPPER', 'BENCH-' || o, 'Shopper ' || o % 20000,
       'b' || o % 20000 || '@example.org', 'de', 'drop-off', 'POLICY', 'SHOPPER', 'NONE', 14, 'GOODS_RECEIVED', (at + interval '30 days')::date,
       case when kind <= 3 then at + interval '14 days' end, 1,
       case when kind >= 2 then 1 else 0 end, case when kind >= 3 then 1 else 0 end, case when kind > 3 then 1 else 0 end
from made;

insert into return_line (id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku, title, merchandise, quantity, reason, resolution,
                         unit_price, refund_minor, matched_quantity, occurred_at, ground, received, judged, settled)
select pg_temp.bench_id(26, n), ':seller', pg_temp.bench_id(24, n), 0, pg_temp.bench_id(21, o * 4), pg_temp.bench_id(19, (o * 3) % 500), pg_temp.bench_id(18, (o * 3) % 500),
       'BENCH-' || (o * 3) % 500, 'Bench product ' || (o * 3) % 500, true, 1,
       (array['changed-my-mind', 'too-small', 'too-big', 'not-as-described', 'damaged-or-defective'])[1 + n % 5], 'REFUND', 40, 4000, 1, at, 'POLICY',
       case when kind >= 2 then 1 else 0 end, case when kind >= 3 then 1 else 0 end, case when kind > 3 then 1 else 0 end
from made;

insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
select pg_temp.bench_id(26, n), pg_temp.bench_id(21, o * 4), ':seller', 1 from made;

insert into return_decision (case_id, seller_id, rules) select pg_temp.bench_id(24, n), ':seller', '[]' from made;

insert into return_case_history (id, case_id, seller_id, from_state, to_state, actor, at)
select pg_temp.bench_id(27, n * 2 + step), pg_temp.bench_id(24, n), ':seller', case step when 1 then 'DRAFT' end, case step when 0 then 'DRAFT' else 'REQUESTED' end,
       'Shopper', at from made, generate_series(0, 1) step;

update quantity_ledger q set open = c.n
from (select o, count(*) as n from made group by o) c where q.order_line_id = pg_temp.bench_id(21, c.o * 4);

drop table made;
analyze;
