/** Introductions in the inbox: those to carry or to answer, those the reader asked for, and what became of them. */
import type { Tx } from '#db/client.server.ts'
import { caseTables } from '#app/collaboration/cases/cases.server.ts'
import { mostNews, mostRead, type InboxItem, type InboxPlace, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { IntroductionState } from './introduction.ts'

/**
 * What is to be done with it: `weigh` before the other side reads it, `answer` for the other side, `chase` while that
 * side is silent, `introduce` who agreed, `tell` what came of it.
 */
type Turn = 'weigh' | 'answer' | 'chase' | 'introduce' | 'tell' | 'wait' | 'ended'
type Row = {
  turn: Turn
  id: string
  country: string
  asker: string
  other: string
  owner: string | null
  office: string
  state: IntroductionState
  due: string | null
  since: string
}

const places: Partial<Record<Turn, InboxPlace>> = { wait: 'expected', ended: 'new' }

const mine = (tx: Tx) => tx`(c.office_id = app.office_id() and c.asker_id = app.member_id())`
/** Whether the reader acts as the one who introduces. */
const carries = (tx: Tx) => tx`((c.office_id = app.office_id() and (
    exists (select from kogge.ambassadors own where own.office_id = c.office_id and own.id = c.owner_id and own.member_id = app.member_id())
    or (c.owner_id is null and app.is_admin())))
  or coalesce(i.introducer_office_id = app.office_id() and i.introducer_id = app.member_id(), false))`
/** Whether the reader speaks for who is to be met. */
const isMet = (tx: Tx) =>
  tx`coalesce(i.other_office_id = app.office_id() and (app.is_admin() or i.other_organisation_id = app.organisation_id()), false)`
/** What the reader has to do with it now; null where it is nothing. */
const turn = (tx: Tx) => tx`(case
  when i.state = 'asked' and ${isMet(tx)} then 'answer'
  when i.state = 'asked' and ${carries(tx)} then 'chase'
  when i.state = 'weighed' and ${carries(tx)} then 'weigh'
  when i.state = 'accepted' and ${carries(tx)} then 'introduce'
  when i.state = 'introduced' and ${mine(tx)} then 'tell'
  when ${mine(tx)} then 'wait' end)`

const columns = (tx: Tx) => tx`
  c.id, c.country::text, c.asker_name as asker, coalesce(g.name, i.contact) as other, a.name as owner, o.name as office, i.state, c.due_on as due,
  coalesce(c.heard_at, i.decided_at, (select max(t.asked_at) from kogge.turns t where t.office_id = c.office_id and t.case_id = c.id and t.until_at is null),
    c.asked_at)::date::text as since`
const tables = (tx: Tx) => tx`
  ${caseTables(tx)} join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
  left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id`

export const introductionInbox: InboxSource = {
  kind: 'introduction',
  count: (tx) => tx`
    select count(*) from kogge.cases c join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
    where c.kind = 'introduction' and c.state <> 'ended' and ${turn(tx)} <> 'wait'`,
  async read(tx, { office, since }) {
    const open = await tx<Row[]>`
      select * from (select ${turn(tx)} as turn, ${columns(tx)} from ${tables(tx)} where c.kind = 'introduction' and c.state <> 'ended') open
      where turn is not null order by due, id limit ${2 * mostRead}`
    const ended = await tx<Row[]>`
      select 'ended' as turn, ${columns(tx)} from ${tables(tx)}
      where ${mine(tx)} and c.state = 'ended' and c.ended_at >= ${since}::date and i.state in ('declined', 'expired')
      order by c.ended_at desc, c.id limit ${mostNews}`
    return [...open, ...ended].map((row) => itemOf(row, office))
  },
}

const steps: Partial<Record<Turn, string>> = { introduce: 'introduce', tell: 'outcome' }

function itemOf({ turn, id, due, since, ...row }: Row, office: string): InboxItem {
  const step = steps[turn]
  return {
    place: places[turn] ?? 'waiting',
    id,
    due: turn === 'ended' ? null : due,
    since,
    path: step ? paths.introductionStep(office, id, step) : paths.introduction(office, id),
    say: ({ t, language }) => ({
      title: t(`inbox:introduction.${turn === 'ended' && row.state === 'declined' ? 'declined' : turn}`, {
        asker: row.asker,
        other: row.other || t('inbox:somebody'),
      }),
      detail: [
        countryName(row.country, language),
        // While the other side has the word, nobody else can be named.
        turn === 'wait' && row.state !== 'asked' ? t('inbox:at', { owner: row.owner ?? t('inbox:admins') }) : null,
        row.office,
      ],
      action: t(`inbox:introduction.${turn}Action`),
    }),
  }
}
