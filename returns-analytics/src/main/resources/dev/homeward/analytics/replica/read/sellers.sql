select id, name, country, currency, time_zone from seller where ${which}
