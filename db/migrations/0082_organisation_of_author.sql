-- For which organisation of their office somebody publishes who answered a question, by their answer: so that whoever reads the answer can ask to meet
-- them where no listing is offered with it. Told to members who may see the question; what that organisation publishes is theirs to see or not, as ever.
create function app.organisation_of_author(p_answer uuid) returns table (office_id uuid, organisation_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.office_id, m.organisation_id from kogge.answers n
  join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
  join kogge.members m on m.office_id = n.office_id and m.id = n.member_id and m.state = 'active' and m.organisation_id is not null
  where n.id = p_answer and app.member_id() is not null
    and case when c.office_id = app.office_id() then c.audience <> 'desk' or app.is_admin() or c.asker_id = app.member_id()
      else c.audience = 'network' and c.office_id = any (app.peers()) end
$$;
revoke execute on function app.organisation_of_author(uuid) from public;
grant execute on function app.organisation_of_author(uuid) to kogge_member;
grant create on schema app to kogge_door;
alter function app.organisation_of_author(uuid) owner to kogge_door;
revoke create on schema app from kogge_door;
