alter table return_line
    add column replaced    integer not null default 0 check (replaced >= 0),
    add column handed_back integer not null default 0 check (handed_back >= 0 and handed_back <= received),
    add column keep_minor  bigint check (keep_minor >= 0),
    add check (replaced + released <= quantity);
comment on column return_line.replaced is 'units for which goods go to the shopper in place of money';
comment on column return_line.handed_back is 'of the received, units that the shopper has again';
comment on column return_line.keep_minor is 'agreed part of the price for units that stay with the shopper';

alter table return_case add column unpaid integer not null default 0 check (unpaid >= 0 and unpaid <= settled);
comment on column return_case.unpaid is 'settled without money: rejected, or goods went to the shopper instead';
update return_case c set unpaid = r.units
from (
    select l.case_id, sum(l.settled) as units
    from return_line l join return_case c on c.id = l.case_id
    where c.origin = 'FILED' and l.resolution in ('EXCHANGE', 'REPAIR') group by l.case_id
) r
where r.case_id = c.id and r.units > 0;
