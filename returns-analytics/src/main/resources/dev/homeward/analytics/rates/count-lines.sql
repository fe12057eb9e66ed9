select count(*), coalesce(sum(l.quantity), 0) from ${table} l where ${filter}
