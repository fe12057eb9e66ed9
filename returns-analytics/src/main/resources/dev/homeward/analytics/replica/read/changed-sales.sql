o.id in (
    select id from customer_order where ${changed}
    union
    select order_id from order_line where ${changed}
    union
    select order_id from order_line where ${product_moved}
    union
    select id from customer_order where ${seller_moved})
