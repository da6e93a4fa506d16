-- Whether an ambassador whose term ends on this day (null: on none) answers today. Said once, for every query that asks who answers. A view
-- would show no more columns than the weakest of its readers may read.
create function app.answers(p_until date) returns boolean language sql stable parallel safe
  return p_until is null or p_until > current_date;
