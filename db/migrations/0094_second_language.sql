-- What a presence says in its own words can stand in a second language beside the first: `second_texts` holds the texts of that language by
-- the name of their column, `second_language` says which. A form fills both or none.
alter table kogge.presences
  add column second_language text,
  add column second_texts jsonb not null default '{}',
  add constraint presences_second_language_known check (second_language in ('nl', 'en', 'de')),
  add constraint presences_second_language_whole check ((second_language is null) = (second_texts = '{}')),
  add constraint presences_second_language_other check (second_language <> description_language),
  add constraint presences_second_texts_length check (char_length(coalesce(second_texts ->> 'description', '')) <= 2000);

grant update (second_language, second_texts) on kogge.presences to kogge_member;
grant select (second_language, second_texts) on kogge.presences to kogge_visitor;

-- Who fills in a form says in which language. An import never knew, and called everything English: that is taken back where nobody has
-- edited the row since. Null claims nothing.
alter table kogge.presences alter column description_language drop not null;
alter table kogge.presences no force row level security;
update kogge.presences set description_language = null where source is not null and version = 1;
alter table kogge.presences force row level security;

-- Goes with the organisation's other words.
create function app.forget_second_texts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.presences p set second_language = null, second_texts = '{}'
  where p.office_id = new.office_id and p.organisation_id = new.id and p.second_language is not null;
  return null;
end $$;
grant update (second_language, second_texts) on kogge.presences to kogge_door;
alter function app.forget_second_texts() owner to kogge_door;
revoke execute on function app.forget_second_texts() from public;
create trigger organisations_forget_second_texts after update of erased_at on kogge.organisations
  for each row when (old.erased_at is null and new.erased_at is not null) execute function app.forget_second_texts();
