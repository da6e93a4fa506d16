-- An answer to a question is a sign of life: whoever gives one is heard of on that day, and needs no reminder.
alter table kogge.ambassadors add column answered_on date;
update kogge.ambassadors a set answered_on = (
  select max(n.created_at)::date from kogge.answers n where n.office_id = a.office_id and n.member_id = a.member_id);
grant update (answered_on) on kogge.ambassadors to kogge_door;

create or replace function app.note_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kogge.questions q
  set answered_at = coalesce(q.answered_at, new.created_at), due_on = case when q.state = 'open' then current_date + 30 end
  where q.office_id = new.other_office_id and q.id = new.question_id and (q.office_id, q.asked_by) <> (new.office_id, new.member_id);
  update kogge.ambassadors a set answered_on = greatest(a.answered_on, new.created_at::date)
  where a.office_id = new.office_id and a.member_id = new.member_id and a.answered_on is distinct from new.created_at::date;
  return null;
end $$;
