select currency, day, per_euro from exchange_rate where ${which}
