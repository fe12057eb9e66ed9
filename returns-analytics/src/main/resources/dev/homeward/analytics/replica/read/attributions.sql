select return_line_id, order_line_id, quantity from return_attribution where ${which}
