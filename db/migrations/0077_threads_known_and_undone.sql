-- What threads, blocks and reports hold of a person is told and forgotten as the rest is (0057), and whoever sees contact details is written down (0055).
grant create on schema app to kogge_door;
grant update (author_name, body) on kogge.introduction_messages to kogge_door;
grant select on kogge.introduction_messages, kogge.abuse_reports to kogge_door;
create policy door_forgets on kogge.introduction_messages for all to kogge_door using (true) with check (true);
grant update (reporter_name, words, closed_name, closed_note) on kogge.abuse_reports to kogge_door;
create policy door_forgets on kogge.abuse_reports for all to kogge_door using (true) with check (true);
grant update (seer_name, whose_name) on kogge.contacts_seen to kogge_door;
grant update (other_name, blocked_by), delete on kogge.organisation_blocks to kogge_door;

create function app.my_thread_rows() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r order by r.at), '[]') from (
    select 'message' as what, f.name as office, s.body as text, null as name, null as reason, s.written_at as at
    from app.my_memberships() m join kogge.introduction_messages s on s.office_id = m.office_id and s.member_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'seen', f.name, null, s.whose_name, null, s.seen_at
    from app.my_memberships() m join kogge.contacts_seen s on s.seer_office_id = m.office_id and s.seer_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'shown', f.name, null, s.seer_name, null, s.seen_at
    from app.my_memberships() m join kogge.contacts_seen s on s.whose_office_id = m.office_id and s.whose_id = m.id join kogge.offices f on f.id = s.office_id
    union all
    select 'block', f.name, null, b.other_name, null, b.blocked_at
    from app.my_memberships() m join kogge.organisation_blocks b on b.office_id = m.office_id and b.blocked_by = m.id join kogge.offices f on f.id = b.office_id
    union all
    select 'report', f.name, a.words, null, a.reason, a.reported_at
    from app.my_memberships() m join kogge.abuse_reports a on a.office_id = m.office_id and a.reporter_id = m.id join kogge.offices f on f.id = a.office_id) r
$$;
create function app.forget_in_threads(p_name text) returns void language plpgsql security definer set search_path = '' as $$
begin
  update kogge.introduction_messages s set author_name = app.former(m.office_id, 'member'), body = app.former(m.office_id, 'text')
  from app.my_memberships() m where s.office_id = m.office_id and s.member_id = m.id;
  update kogge.sealed_letters l set wish = app.former(l.office_id, 'text'), brings = ''
  from app.my_memberships() m, kogge.cases c where c.office_id = m.office_id and c.asker_id = m.id and l.office_id = c.office_id and l.id = c.id;
  update kogge.contacts_seen s set seer_name = app.former(m.office_id, 'member') from app.my_memberships() m where s.seer_office_id = m.office_id and s.seer_id = m.id;
  update kogge.contacts_seen s set whose_name = app.former(m.office_id, 'member') from app.my_memberships() m where s.whose_office_id = m.office_id and s.whose_id = m.id;
  update kogge.organisation_blocks b set other_name = app.former(m.office_id, 'member') from app.my_memberships() m where b.other_office_id = m.office_id and b.other_member_id = m.id;
  update kogge.organisation_blocks b set blocked_by = null from app.my_memberships() m where b.office_id = m.office_id and b.blocked_by = m.id;
  update kogge.abuse_reports a set reporter_name = app.former(m.office_id, 'member'), words = '' from app.my_memberships() m where a.office_id = m.office_id and a.reporter_id = m.id;
  -- Who closed one is kept by name only.
  update kogge.abuse_reports a set closed_name = app.former(m.office_id, 'member'), closed_note = ''
  from app.my_memberships() m where m.office_id in (a.office_id, a.other_office_id) and a.closed_name = p_name;
end $$;

-- What an erased organisation blocked, and its name where it was blocked.
create function app.forget_blocks() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kogge.organisation_blocks b where b.office_id = new.office_id and b.organisation_id = new.id;
  update kogge.organisation_blocks b set other_name = new.name where b.other_office_id = new.office_id and b.other_organisation_id = new.id;
  return null;
end $$;
create trigger organisations_forget_blocks after update of erased_at on kogge.organisations for each row
  when (old.erased_at is null and new.erased_at is not null) execute function app.forget_blocks();

create function app.note_contact_seen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kogge.acts (office_id, kind, actor_id, subject_id, thing_id, became)
  values (new.seer_office_id, 'contact-seen', (select m.user_id from kogge.members m where m.office_id = new.seer_office_id and m.id = new.seer_id),
    (select m.user_id from kogge.members m where m.office_id = new.whose_office_id and m.id = new.whose_id), new.introduction_id, new.via);
  return null;
end $$;
create trigger contacts_seen_note_act after insert on kogge.contacts_seen for each row execute function app.note_contact_seen();

do $$
declare f regprocedure;
begin
  foreach f in array array['app.my_thread_rows()', 'app.forget_in_threads(text)', 'app.forget_blocks()', 'app.note_contact_seen()']::regprocedure[] loop
    execute format('alter function %s owner to kogge_door', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
grant execute on function app.my_thread_rows() to kogge_member;
grant execute on function app.forget_in_threads(text) to kogge_member;
revoke create on schema app from kogge_door;
