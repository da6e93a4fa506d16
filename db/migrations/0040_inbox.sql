-- What waits for somebody is mailed to them as well, once a day at most.

-- Who gets a digest is read by the indexer, which sees no case and of trips no traveller: it is told only whether a
-- member has asked something that has not ended, or travels or lately did.
grant create on schema app to kogge_door;
create function app.has_something_open(p_office uuid, p_member uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from kogge.cases c where c.office_id = p_office and c.asker_id = p_member and c.state <> 'ended')
    or exists (select from kogge.trips t where t.office_id = p_office and t.member_id = p_member and t.state = 'planned' and t.until_on >= current_date - 60)
$$;
alter function app.has_something_open(uuid, uuid) owner to kogge_door;
revoke execute on function app.has_something_open(uuid, uuid) from public;
grant execute on function app.has_something_open(uuid, uuid) to kogge_indexer;
revoke create on schema app from kogge_door;

-- The inbox tells what was published since somebody's last visit: as much as is new, however much there is.
create index presences_published_at on kogge.presences (published_at);
