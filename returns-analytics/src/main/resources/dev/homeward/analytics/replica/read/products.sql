select id, seller_id, code, title, category from product where ${which}
