-- A form is done once. What was done is known by the form's key for a day, so that the same form sent again does nothing and is answered as the
-- first one was. The row is written in the transaction of what it does: undone with it, and waited for by whoever sends the same meanwhile.
-- Rows are written and read by the functions below alone.
create table kogge.done_forms (
  user_id uuid not null,
  path text not null,
  key text not null,
  -- Where its answer led; null while it is being done.
  led_to text,
  done_at timestamptz not null default now(),
  primary key (user_id, path, key),
  constraint done_forms_key_form check (key ~ '^[[:graph:]]{8,100}$')
);
create index done_forms_done_at on kogge.done_forms (done_at);
alter table kogge.done_forms enable row level security;
alter table kogge.done_forms force row level security;
grant select, insert, delete, update (led_to) on kogge.done_forms to kogge_door;
create policy door_works on kogge.done_forms for all to kogge_door using (true) with check (true);
grant create on schema app to kogge_door;

-- Null: this person does the form now. Else where the answer led when they did it before. Waits while the same form is being done.
create function app.begin_form(p_path text, p_key text) returns text language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.done_forms where user_id = app.user_id() and done_at < now() - interval '1 day';
  insert into kogge.done_forms (user_id, path, key) values (app.user_id(), p_path, p_key) on conflict do nothing;
  if found then return null; end if;
  return (select led_to from kogge.done_forms where user_id = app.user_id() and path = p_path and key = p_key);
end $$;

-- Says where the answer leads; null where it leads nowhere, so that the form may be sent again.
create function app.end_form(p_path text, p_key text, p_led_to text) returns void language plpgsql security definer set search_path = '' as $$
begin
  if p_led_to is null then
    delete from kogge.done_forms where user_id = app.user_id() and path = p_path and key = p_key;
  else
    update kogge.done_forms set led_to = p_led_to where user_id = app.user_id() and path = p_path and key = p_key;
  end if;
end $$;

-- Forgets what nobody came back for.
create function app.forget_done_forms() returns void language sql security definer set search_path = ''
  as $$ delete from kogge.done_forms where done_at < now() - interval '1 day' $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['app.begin_form(text, text)', 'app.end_form(text, text, text)', 'app.forget_done_forms()']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function app.begin_form(text, text) to kogge_member;
grant execute on function app.end_form(text, text, text) to kogge_member;
grant execute on function app.forget_done_forms() to kogge_indexer;
revoke create on schema app from kogge_door;

-- The same for forms about accounts and to offices, which somebody fills in who is not signed in: whoever knows the key sent it.
create table identity.done_forms (
  path text not null,
  key text not null,
  done_at timestamptz not null default now(),
  primary key (path, key),
  constraint done_forms_key_form check (key ~ '^[[:graph:]]{8,100}$')
);
create index done_forms_done_at on identity.done_forms (done_at);
grant select, insert, delete on identity.done_forms to kogge_identity;
