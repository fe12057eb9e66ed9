-- New words of the staged documents, of either kind, get their codes.
insert into term
select 'channel', (select coalesce(max(key), 0) from term where kind = 'channel') + row_number() over (order by channel), channel
from (select distinct channel from staged) where channel not in (select value from term where kind = 'channel');

insert into term
select 'currency', (select coalesce(max(key), 0) from term where kind = 'currency') + row_number() over (order by currency), currency
from (select distinct currency from staged) where currency not in (select value from term where kind = 'currency');

insert into country
select (select coalesce(max(key), 0) from country) + row_number() over (order by code, words), code, words,
       coalesce((select t.key from country_region r join term t on t.kind = 'region' and t.value = r.region where r.country = code), 0)
from (select distinct country as code, case when country is null then country_text end as words from staged
      where country is not null or country_text is not null) found
where not exists (select 1 from country known where known.code is not distinct from found.code and known.words is not distinct from found.words);

insert into customer
select (select coalesce(max(key), 0) from customer) + row_number() over (order by seller_key, reference), seller_key, reference
from (select distinct seller.key as seller_key, staged.customer as reference
      from staged join seller on seller.id = staged.seller_id where staged.customer is not null) found
where not exists (select 1 from customer known where known.seller_key = found.seller_key and known.reference = found.reference);
