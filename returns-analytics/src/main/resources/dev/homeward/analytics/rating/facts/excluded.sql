select seller_key, count(*) as lines from rated_excluded group by seller_key
