-- The law behind closed ways, as dated data: rows are added, and the latest of a rule and day counts.
create table route_block_rule (
    id          text not null,
    valid_from  date not null,
    fingerprint text not null,
    document    jsonb not null,
    recorded_at timestamptz not null,
    primary key (id, valid_from, fingerprint)
);

-- What a seller's returned goods bring, and what else decides about their way.
create table route_terms (
    seller_id  uuid primary key,
    version    bigint not null,
    terms      jsonb not null,
    changed_at timestamptz not null
);

-- Ways that people chose against the arithmetic. Rows are added; the latest of a line counts.
create table route_override (
    id             uuid primary key,
    seller_id      uuid not null,
    case_id        uuid not null,
    return_line_id uuid not null,
    route          text check (route in ('KEEP_WITH_SHOPPER', 'RESELL_LOCALLY', 'REFURBISH', 'HUB_CONSOLIDATION',
                       'RETURN_TO_ORIGIN', 'RETURN_TO_SUPPLIER', 'DONATE', 'DESTROY')),
    reason         text not null check (reason <> ''),
    derogation     text,
    chosen_by      text not null,
    chosen_at      timestamptz not null
);
comment on column route_override.route is 'null where the arithmetic counts again';
comment on column route_override.derogation is 'of the law, by which a forbidden way is open';
create index route_override_case on route_override (seller_id, case_id, chosen_at);
