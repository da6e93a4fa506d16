-- What to do first is worked out from what is there; that somebody does not want to see it is the one thing kept.
alter table kogge.members add column steps_hidden_at timestamptz;
create function app.hide_first_steps() returns void language sql security definer set search_path = '' as $$
  update kogge.members set steps_hidden_at = now() where office_id = app.office_id() and id = app.member_id() and steps_hidden_at is null
$$;
alter function app.hide_first_steps() owner to kogge_door;
revoke execute on function app.hide_first_steps() from public;
grant execute on function app.hide_first_steps() to kogge_member;
