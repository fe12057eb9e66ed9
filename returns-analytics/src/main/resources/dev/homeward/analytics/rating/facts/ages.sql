-- How many lines of each age there are, by category and region: for the maturity curves.
select s.category_key, s.region_key, date '${as_of}' - s.delivered_day as age, count(*) as lines
from sale_line s where ${delivered_in_window} and ${seller_of_s} group by all
