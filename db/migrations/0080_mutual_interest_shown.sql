-- The organisations that this one and they find interesting now, for the page of its matches: noted by app.note_mutual, still said by both, and
-- neither has blocked the other. Whoever takes theirs back ends it for both sides; the other side's own word stays unread. For those who edit it.
create function app.mutual_with(p_organisation uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select m.other_organisation_id from kogge.mutual_interests m
  where m.office_id = app.office_id() and m.organisation_id = p_organisation and (app.is_admin() or m.organisation_id = app.organisation_id())
    and exists (select from kogge.match_verdicts v where v.office_id = m.office_id and v.organisation_id = m.organisation_id
      and v.other_office_id = m.other_office_id and v.other_organisation_id = m.other_organisation_id and v.verdict = 'interesting')
    and exists (select from kogge.match_verdicts w where w.office_id = m.other_office_id and w.organisation_id = m.other_organisation_id
      and w.other_office_id = m.office_id and w.other_organisation_id = m.organisation_id and w.verdict = 'interesting')
    and not exists (select from kogge.organisation_blocks b where (b.office_id, b.organisation_id, b.other_office_id, b.other_organisation_id) in (
      (m.office_id, m.organisation_id, m.other_office_id, m.other_organisation_id), (m.other_office_id, m.other_organisation_id, m.office_id, m.organisation_id)))
$$;
revoke execute on function app.mutual_with(uuid) from public;
grant execute on function app.mutual_with(uuid) to kogge_member;
grant create on schema app to kogge_door;
alter function app.mutual_with(uuid) owner to kogge_door;
revoke create on schema app from kogge_door;
