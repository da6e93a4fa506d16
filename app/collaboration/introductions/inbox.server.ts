/** Introductions in the inbox: those to carry or to answer, those the reader asked for, and what became of them. */
import type { Tx } from '#db/client.server.ts'
import { caseTables } from '#app/collaboration/cases/cases.server.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { mostNews, mostRead, type InboxItem, type InboxPlace, type InboxSource } from '#app/identity/inbox-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import type { IntroductionState } from './introduction.ts'

/**
 * What is to be done with it: `weigh` before the other side reads it, `answer` for the other side, `chase` while that
 * side is silent, `introduce` who agreed, `tell` what came of it.
 */
type Turn = 'weigh' | 'answer' | 'chase' | 'introduce' | 'tell' | 'wait' | 'ended' | 'message'
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

const places: Partial<Record<Turn, InboxPlace>> = { wait: 'expected', ended: 'new', message: 'new' }

const mine = (tx: Tx) => tx`(c.office_id = app.office_id() and c.asker_id = app.member_id())`
/** Whether the reader acts as the one who introduces. */
const carries = (tx: Tx) => tx`((c.office_id = app.office_id() and (
    exists (select from kogge.ambassadors own
      where own.office_id = c.office_id and own.id = c.owner_id and own.member_id = app.member_id())
    or (c.owner_id is null and app.is_admin())))
  or coalesce(i.introducer_office_id = app.office_id() and i.introducer_id = app.member_id(), false))`
/** Whether the reader speaks for who is to be met. */
const isMet = (tx: Tx) =>
  tx`
    coalesce(i.other_office_id = app.office_id()
      and (app.is_admin() or i.other_organisation_id = app.organisation_id()), false)`
/** What the reader has to do with it now; null where it is nothing. */
const turn = (tx: Tx) => tx`(case
  when i.state = 'asked' and ${isMet(tx)} then 'answer'
  when i.state = 'asked' and ${carries(tx)} then 'chase'
  when i.state = 'weighed' and ${carries(tx)} then 'weigh'
  when i.state = 'accepted' and ${carries(tx)} then 'introduce'
  when i.state = 'introduced' and ${mine(tx)} then 'tell'
  when ${mine(tx)} then 'wait' end)`

const columns = (tx: Tx) => tx`
  c.id, c.country::text, c.asker_name as asker, coalesce(g.name, i.contact) as other, a.name as owner, o.name as office,
  i.state, c.due_on as due, coalesce(c.heard_at, i.decided_at, (select max(t.asked_at) from kogge.turns t
    where t.office_id = c.office_id and t.case_id = c.id and t.until_at is null),
    c.asked_at)::date::text as since`
const tables = (tx: Tx) => tx`
  ${caseTables(tx)} join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
  left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id`

/** Letters to the reader's organisation that name nobody, of introductions that the reader does not see. */
const sealed = (tx: Tx) => tx`
  kogge.sealed_letters l join kogge.organisations g on g.office_id = l.other_office_id
    and g.id = l.other_organisation_id
  where not l.opened and l.state = 'asked' and not exists (select from kogge.introductions i
    where i.office_id = l.office_id and i.id = l.id)`

export const introductionInbox: InboxSource = {
  kind: 'introduction',
  count: (tx) => tx`
    select (select count(*) from kogge.cases c join kogge.introductions i on i.office_id = c.office_id and i.id = c.id
        where c.kind = 'introduction' and c.state <> 'ended' and ${turn(tx)} <> 'wait')
      + (select count(*) from ${sealed(tx)})`,
  async read(tx, { office, since }) {
    const open = await tx<Row[]>`
      select * from (select ${turn(tx)} as turn, ${columns(tx)} from ${tables(tx)}
        where c.kind = 'introduction' and c.state <> 'ended') open
      where turn is not null order by due, id limit ${2 * mostRead}`
    const ended = await tx<Row[]>`
      select 'ended' as turn, ${columns(tx)} from ${tables(tx)}
      where ${mine(tx)} and c.state = 'ended' and c.ended_at >= ${since}::date and i.state in ('declined', 'expired')
      order by c.ended_at desc, c.id limit ${mostNews}`
    const letters = await tx<Row[]>`
      select 'answer' as turn, l.id, l.country::text, '' as asker, g.name as other, null as owner, '' as office,
        l.state, l.due_on as due, l.asked_on as since
      from ${sealed(tx)} order by l.due_on, l.id limit ${mostRead}`
    const written = await tx<Row[]>`
      select distinct on (c.id) 'message' as turn, ${columns(tx)}, m.author_name as asker,
        m.written_at::date::text as since
      from ${tables(tx)} join kogge.introduction_messages m on m.introduction_id = i.id
      where m.written_at >= ${since}::date and m.member_id is distinct from app.member_id()
        and (${mine(tx)} or ${isMet(tx)})
      order by c.id, m.written_at desc limit ${mostNews}`
    return [...open, ...letters, ...ended, ...written].map((row) => itemOf(row, office))
  },
}

function itemOf({ turn, id, due, since, ...row }: Row, office: string): InboxItem {
  return {
    place: places[turn] ?? 'waiting',
    id,
    due: turn === 'ended' || turn === 'message' ? null : due,
    since,
    path:
      turn === 'introduce'
        ? paths.introductionStep(office, id, 'introduce')
        : turn === 'tell'
          ? paths.results(office, 'introductions', id)
          : paths.introduction(office, id),
    say: ({ t, language }) => ({
      title: t(`inbox:introduction.${turn === 'ended' && row.state === 'declined' ? 'declined' : turn}`, {
        asker: row.asker || new Phrase(t('inbox:somebody')),
        other: row.other || new Phrase(t('inbox:somebody')),
      }),
      detail: [
        countryName(row.country, language),
        // While the other side has the word, nobody else can be named.
        turn === 'wait' && row.state !== 'asked' ? t('inbox:at', { owner: row.owner ?? t('inbox:admins') }) : null,
        row.office || null,
      ],
      action: t(`inbox:introduction.${turn}Action`),
    }),
  }
}
