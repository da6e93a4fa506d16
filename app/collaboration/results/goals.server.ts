/** Goals, and how they stand. Members of the office read them; its administrators set them. */
import type { Tx } from '#db/client.server.ts'
import type { Figures, Goal, GoalInput } from './goal.ts'
import type { Rung } from './result.ts'
import { otherName } from './results.server.ts'

/** The reader's goals, the latest year first; of networks as well in which their office takes part. */
export const listGoals = (tx: Tx): Promise<Goal[]> => tx<Goal[]>`
  select g.id, case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
    json_build_object('name', o.name, 'slug', o.slug) as office, g.year::int, g.title, g.rungs, g.target, g.source,
    coalesce(g.office_id = app.office_id() and app.is_admin(), false) as mine
  from kogge.goals g join kogge.offices o on o.id = g.office_id left join kogge.networks n on n.id = g.network_id
  order by g.year desc, g.network_id nulls first, lower(g.title), g.id`

/** One that the reader may see; undefined where there is none. */
export async function findGoal(tx: Tx, id: string): Promise<Goal | undefined> {
  return (await listGoals(tx)).find((goal) => goal.id === id)
}

/** What is counted for a goal: figures alone, whoever owns what is behind them. */
export async function figuresOf(tx: Tx, goalId: string): Promise<Figures> {
  const months = await tx<
    Figures['months']
  >`select month, confirmed, reported from app.goal_figures(${goalId}) order by month`
  const [rest] = await tx<
    Omit<Figures, 'months'>[]
  >`select made, unknown, offices, silent from app.goal_unknown(${goalId})`
  return { months: [...months], ...rest! }
}

/** What stands behind a figure, as far as its owners let it be named: who, where and when. */
export type Named = { id: string; rung: Rung; on: string; country: string; note: string; names: string; office: string }

/** The named ones of a goal, the latest first. */
export const namedOf = (tx: Tx, goal: Goal): Promise<Named[]> => tx<Named[]>`
  select r.id, r.rung, r.happened_on as "on", r.country::text, r.note,
    concat_ws(' – ', nullif(r.reporter_name, ''), nullif(${otherName(tx)}, '')) as names, o.name as office
  from kogge.results r join kogge.offices o on o.id = r.office_id join kogge.goals g on g.id = ${goal.id}
  where r.rung = any (g.rungs) and extract(year from r.happened_on) = g.year and r.state = 'confirmed'
    and r.reach <> 'sides'
    and case when g.network_id is null then r.office_id = g.office_id
      else exists (select from kogge.network_members m
        where m.network_id = g.network_id and m.office_id = r.office_id and m.state = 'member') end
  order by r.happened_on desc, r.id limit 200`

/** Networks for which the own office may set a goal. */
export const ownNetworks = (tx: Tx): Promise<{ id: string; name: string }[]> => tx<{ id: string; name: string }[]>`
  select n.id, n.name from kogge.networks n join kogge.network_members m on m.network_id = n.id
  where m.office_id = app.office_id() and m.state = 'member' order by n.name`

/** Sets a goal. Answers its id. */
export async function setGoal(tx: Tx, { title, year, target, rungs, source, network }: GoalInput): Promise<string> {
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.goals (network_id, year, title, rungs, target, source)
    values (${network}, ${year}, ${title}, ${rungs}, ${target}, ${source}) returning id`
  return id
}

/** Changes one; whose it is stays. False where there is none that the reader may change. */
export async function changeGoal(
  tx: Tx,
  id: string,
  { title, year, target, rungs, source }: GoalInput,
): Promise<boolean> {
  const rows = await tx`
    update kogge.goals set title = ${title}, year = ${year}, target = ${target}, rungs = ${rungs}, source = ${source}
    where id = ${id} and office_id = app.office_id() returning id`
  return rows.length > 0
}

/** Takes one away. False where there is none that the reader may change. */
export async function dropGoal(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx`delete from kogge.goals where id = ${id} and office_id = app.office_id() returning id`
  return rows.length > 0
}
