-- After how many days lines of each age were asked to go back.
select category_key, region_key, age, least(delay, age) as delay, count(*) as lines
from rated_back where fault + other > 0 group by all
