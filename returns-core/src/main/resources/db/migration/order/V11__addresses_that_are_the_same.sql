-- What is the same address however it is written: letters and digits only. Null where the source knows no streets.
create function address_key(country text, postcode text, lines text[]) returns text
    language sql immutable parallel safe as
$$
select case when cardinality(lines) = 0 then null
            else md5(lower(regexp_replace(concat_ws('|', country, postcode, array_to_string(lines, '')), '[^[:alnum:]|]', '', 'g')))
       end
$$;
create index customer_order_address on customer_order (seller_id, address_key(country, postcode, address_lines), placed_at)
    where cardinality(address_lines) > 0;
