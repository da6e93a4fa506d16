/** Questions in the inbox: those at my desks, those whose answers I have not judged, and those I wait for. */
import type { Tx } from '#db/client.server.ts'
import { caseTables, waitsForMe } from '#app/collaboration/cases/cases.server.ts'
import { mostNews, mostRead, type InboxItem, type InboxPlace, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'

/** What is to be done with it: `help` says which answer helped. */
type Turn = 'answer' | 'help' | 'wait' | 'read'
type Row = {
  turn: Turn
  id: string
  title: string
  country: string
  asker: string
  owner: string | null
  office: string
  due: string | null
  since: string
}

const places: Record<Turn, InboxPlace> = { answer: 'waiting', help: 'waiting', wait: 'expected', read: 'new' }

/** Asked by the reader, and still open. */
const mine = (tx: Tx) => tx`(c.office_id = app.office_id() and c.asker_id = app.member_id())`

const columns = (tx: Tx) => tx`
  c.id, q.title, c.country::text, c.asker_name as asker, a.name as owner, o.name as office, c.due_on as due,
  coalesce(c.heard_at, (select max(t.asked_at) from kogge.turns t
    where t.office_id = c.office_id and t.case_id = c.id and t.until_at is null), c.asked_at)::date::text as since`
const tables = (tx: Tx) => tx`${caseTables(tx)} join kogge.questions q on q.office_id = c.office_id and q.id = c.id`

export const questionInbox: InboxSource = {
  kind: 'question',
  count: (tx) => tx`
    select count(*) from kogge.cases c
    where c.office_id = app.office_id() and c.kind = 'question' and c.state <> 'ended'
      and (${waitsForMe(tx)} or (c.state = 'heard' and ${mine(tx)}))`,
  async read(tx, { office, since }) {
    const open = await tx<Row[]>`
      select case when ${waitsForMe(tx)} then 'answer' when c.state = 'heard' then 'help' else 'wait' end as turn,
        ${columns(tx)}
      from ${tables(tx)} where c.office_id = app.office_id() and c.state <> 'ended'
        and (${waitsForMe(tx)} or ${mine(tx)})
      order by c.due_on, c.id limit ${2 * mostRead}`
    const asked = await tx<Row[]>`
      select 'read' as turn, ${columns(tx)} from ${tables(tx)}
      where c.state <> 'ended' and c.audience <> 'desk' and c.asked_at >= ${since}::date and not ${mine(tx)}
        and not ${waitsForMe(tx)}
      order by c.asked_at desc, c.id limit ${mostNews}`
    return [...open, ...asked].map((row) => itemOf(row, office))
  },
}

function itemOf({ turn, id, title, country, asker, owner, office: name, due, since }: Row, office: string): InboxItem {
  return {
    place: places[turn],
    id,
    due: turn === 'read' ? null : due,
    since,
    path: paths.question(office, id),
    say: ({ t, language }) => ({
      title: t(`inbox:question.${turn}`, { title }),
      detail: [
        countryName(country, language),
        turn === 'wait' ? t('inbox:at', { owner: owner ?? t('inbox:admins') }) : null,
        turn === 'answer' || turn === 'read' ? t('inbox:from', { name: asker, office: name }) : null,
      ],
      action: t(`inbox:question.${turn}Action`),
    }),
  }
}
