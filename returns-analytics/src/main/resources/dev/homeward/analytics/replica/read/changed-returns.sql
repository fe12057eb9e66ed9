c.id in (
    select id from return_case where ${changed}
    union
    select case_id from return_line where ${changed}
    union
    select case_id from return_line where ${product_moved}
    union
    select id from return_case where ${seller_moved})
