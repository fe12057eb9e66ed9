-- A withdrawal is a declaration of law: that it was made, when and for what is never changed and never removed.
create function refuse_change_of_withdrawal() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE'
       or (new.kind, new.seller_id, new.order_id, new.number, new.requested_at, new.recorded_at, new.request_key, new.filed_by)
          is distinct from
          (old.kind, old.seller_id, old.order_id, old.number, old.requested_at, old.recorded_at, old.request_key, old.filed_by)
    then
        raise exception 'a withdrawal stays as it was declared' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger return_case_withdrawal_stays before update or delete on return_case
    for each row when (old.kind = 'WITHDRAWAL' and old.origin = 'FILED') execute function refuse_change_of_withdrawal();
