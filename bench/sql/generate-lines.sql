-- Fills an empty Homeward database with order lines straight in SQL: about :orders * 2.5 lines of :sellers sellers,
-- :articles products each in 40 categories, buyers in 30 countries over :days days, one line in ten returned.
-- psql -v orders=4000000 -v sellers=50 -v articles=400 -v days=730 -f generate-lines.sql
\set ON_ERROR_STOP on
set synchronous_commit = off;
set work_mem = '256MB';

create function pg_temp.bench_id(kind integer, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

-- A cheap, repeatable stand-in for chance: 0 .. below - 1.
create function pg_temp.pick(n bigint, salt integer, below integer) returns integer language sql immutable as
$$ select (abs(hashint8(n * 31 + salt)::bigint) % below)::integer $$;

insert into seller (id, version, name, country, currency, time_zone, created_at)
select pg_temp.bench_id(1, n), 0, 'Seller ' || n, (array['DE', 'GB', 'CN', 'US', 'FR'])[1 + n % 5], 'EUR',
       (array['Europe/Berlin', 'Europe/London', 'Asia/Shanghai', 'America/New_York', 'Europe/Paris'])[1 + n % 5], now()
from generate_series(0, :sellers - 1) n;

insert into product (id, seller_id, code, title, category)
select pg_temp.bench_id(2, n), pg_temp.bench_id(1, n % :sellers), 'P' || n, 'Product ' || n, 'category-' || (n / :sellers + n % :sellers) % 40
from generate_series(0, :articles * :sellers - 1) n;

insert into variant (id, seller_id, product_id, sku)
select pg_temp.bench_id(3, n), pg_temp.bench_id(1, n % :sellers), pg_temp.bench_id(2, n), 'P' || n
from generate_series(0, :articles * :sellers - 1) n;

insert into customer_order (id, seller_id, channel, number, placed_at, currency, customer_ref, country, country_text,
                            list_minor, discount_minor, tax_minor, shipping_minor, duty_minor, total_minor, content_hash, recorded_at)
select pg_temp.bench_id(4, n), pg_temp.bench_id(1, pg_temp.pick(n, 1, :sellers)), (array['web', 'app', 'market'])[1 + n % 3], 'O' || n,
       date_trunc('day', now()) - interval ':days days' + n * (interval ':days days' / :orders), 'EUR', 'C' || pg_temp.pick(n, 2, 500000), c.code, c.code,
       0, 0, 0, 0, 0, 0, '', now()
from generate_series(0, :orders - 1) n,
     lateral (select (array['DE', 'FR', 'GB', 'US', 'CN', 'JP', 'IT', 'ES', 'NL', 'BE', 'AT', 'CH', 'PL', 'SE', 'DK', 'NO', 'FI', 'IE', 'PT',
                            'CZ', 'HU', 'RO', 'GR', 'CA', 'AU', 'BR', 'MX', 'KR', 'SG', 'AE'])[1 + pg_temp.pick(n, 3, 30)] as code) c;

insert into order_line (id, seller_id, order_id, position, variant_id, product_id, sku, title, merchandise, quantity, unit_price, list_minor,
                        discount_minor, tax_rate, tax_included, tax_minor, goods_minor, shipping_minor, duty_minor, carrier, delivered_at, occurred_at)
select pg_temp.bench_id(5, n * 4 + p), o.seller_id, o.id, p, pg_temp.bench_id(3, a.article), pg_temp.bench_id(2, a.article), 'P' || a.article,
       'Product ' || a.article, a.salt % 20 > 0, 1 + a.salt % 3, 5 + a.salt % 40, (1 + a.salt % 3) * (5 + a.salt % 40) * 100,
       0, 19, true, 0, (1 + a.salt % 3) * (5 + a.salt % 40) * 100, 0, 0, (array['DHL', 'UPS', 'FedEx', 'Royal Mail'])[1 + a.salt % 4],
       o.placed_at + interval '5 days', o.placed_at
from generate_series(0, :orders - 1) n
     join customer_order o on o.id = pg_temp.bench_id(4, n),
     generate_series(0, n % 4) p,
     lateral (select pg_temp.pick(n * 4 + p, 4, :articles) * :sellers + pg_temp.pick(n, 1, :sellers) as article, pg_temp.pick(n * 4 + p, 5, 9240) as salt) a;

insert into return_case (id, version, seller_id, order_id, channel, number, origin, kind, request_state, dispute_state, currency,
                         customer_ref, country, country_text, requested_at, closed_at, recorded_at)
select pg_temp.bench_id(6, n), 0, o.seller_id, o.id, o.channel, 'R' || n, 'IMPORTED', 'POLICY', 'CLOSED', 'NONE', 'EUR',
       o.customer_ref, o.country, o.country_text, o.placed_at + interval '12 days', now(), now()
from generate_series(0, :orders - 1, 4) n
     join customer_order o on o.id = pg_temp.bench_id(4, n + 3);

insert into return_line (id, seller_id, case_id, position, order_line_id, variant_id, product_id, sku, title, merchandise, quantity,
                         reason, resolution, unit_price, refund_minor, matched_quantity, occurred_at)
select pg_temp.bench_id(7, n), l.seller_id, pg_temp.bench_id(6, n), 0, l.id, l.variant_id, l.product_id, l.sku, l.title, l.merchandise, 1,
       (array['changed-my-mind', 'too-small', 'too-big', 'not-as-described', 'damaged-or-defective'])[1 + pg_temp.pick(n, 6, 5)],
       'REFUND', l.unit_price, (l.unit_price * 100)::bigint, 1, l.occurred_at + interval '12 days'
from generate_series(0, :orders - 1, 4) n
     join order_line l on l.id = pg_temp.bench_id(5, (n + 3) * 4);

-- A demo database brings lines of its own, which are attributed already.
insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
select id, order_line_id, seller_id, quantity from return_line on conflict do nothing;

analyze;
