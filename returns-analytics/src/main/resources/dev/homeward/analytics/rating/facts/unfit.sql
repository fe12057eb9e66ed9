-- Lines of linked accounts and of the seller's own people, beside those that too busy buyers are already left out by.
insert into rated_excluded
select s.rowid, s.seller_key
from sale_line s join rated_unfit u on u.line_id = s.line_id
where ${delivered_in_window} and ${seller_of_s}
  and not exists (select 1 from rated_excluded x where x.line = s.rowid)
