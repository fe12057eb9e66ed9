-- A product is shown under the most frequent title of its lines as written; ties go by alphabet.
update product set label = ranked.title
from (select product_key, title,
             row_number() over (partition by product_key order by count(*) desc, title) as place
      from (select product_key, title from sale_line where product_key in (select key from touched_product)
            union all
            select product_key, title from return_line where product_key in (select key from touched_product)) lines
      where trim(title) <> ''
      group by product_key, title) ranked
where ranked.place = 1 and ranked.product_key = product.key and product.label <> ranked.title;
