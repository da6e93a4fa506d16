-- Countries that an organisation is looking at: what it seeks there, and offers, before it is there. Such an interest is a presence in
-- everything but standing: the same sectors, goods, readers, confirmations and index. Lists, counts and the map show `active` ones.

alter table kogge.presences
  add column standing text not null default 'active',
  -- When readers could last begin to see it for what it is: published, brought back, its organisation approved, or an interest that
  -- became a presence. Null while hidden from the start.
  add column published_at timestamptz,
  add constraint presences_standing_known check (standing in ('active', 'looking')),
  add constraint presences_looking_is_not_there check (
    standing = 'active' or (place_id is null and place_name is null and since_on is null and until_on is null and activities = '{}'));
alter table kogge.presences disable trigger user;
update kogge.presences set published_at = created_at where audience <> 'hidden';
alter table kogge.presences enable trigger user;

create or replace function app.set_presence_audience() returns trigger language plpgsql as $$
begin
  select app.narrower(o.audience, case when new.state = 'published' then new.visibility else 'hidden' end)
    into new.audience
    from kogge.organisations o where o.office_id = new.office_id and o.id = new.organisation_id for share;
  new.audience := coalesce(new.audience, 'hidden');
  if new.audience <> 'hidden' and (tg_op = 'INSERT' or old.audience = 'hidden' or old.standing <> new.standing) then
    new.published_at := now();
  end if;
  return new;
end $$;

-- An interest becomes a presence when the organisation arrives.
grant update (standing) on kogge.presences to kogge_member;
grant select (standing, published_at) on kogge.presences to kogge_visitor;
