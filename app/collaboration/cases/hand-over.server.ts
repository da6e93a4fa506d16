/**
 * Handing over: an ambassador ends, and their desks, open work and notes are somebody else's, in one transaction
 * (app.hand_over).
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import type { Kind } from './case.ts'
import { kindOf, type CaseKind } from './kind.server.ts'
import { termFor, type Term } from './term.server.ts'
import { askedBefore, give, nextAt } from './turns.server.ts'

/** One desk of who leaves: what is open there, and who else answers for it. */
export type DeskToHandOver = {
  country: string
  open: Record<Kind, number>
  notes: number
  colleagues: string[]
}
export type Leaving = { id: string; memberId: string; name: string; desks: DeskToHandOver[] }
/**
 * What a hand-over says it did: desks without a named successor are the next one's, or the administrators' where nobody
 * else is there.
 */
export function handedTo(
  desks: Pick<DeskToHandOver, 'country' | 'colleagues'>[],
  successors: Record<string, string>,
): 'handedOver' | 'handedNext' | 'handedAdmins' {
  const left = desks.filter(({ country }) => !successors[country])
  if (left.some(({ colleagues }) => colleagues.length === 0)) return 'handedAdmins'
  return left.length > 0 ? 'handedNext' : 'handedOver'
}

/** An ambassador who could take over. */
export type Successor = { id: string; name: string; countries: string[] }

/** Who leaves, with their desks; undefined where they have ended. `id` null: the reader. */
export async function findLeaving(tx: Tx, id: string | null): Promise<Leaving | undefined> {
  const [leaving] = await tx<Omit<Leaving, 'desks'>[]>`
    select id, member_id as "memberId", name from kogge.ambassadors
    where office_id = app.office_id() and (id = ${id}::uuid or (${id}::uuid is null and member_id = app.member_id()))
      and app.answers(until_on)`
  if (!leaving) return undefined
  const desks = await tx<DeskToHandOver[]>`
    select d.country::text,
      (select json_build_object('question', count(*) filter (where c.kind = 'question'),
        'introduction', count(*) filter (where c.kind = 'introduction'),
        'enquiry', count(*) filter (where c.kind = 'enquiry'))
        from kogge.cases c where c.office_id = d.office_id and c.owner_id = d.ambassador_id and c.country = d.country
          and c.state <> 'ended') as open,
      (select count(*)::int from kogge.desk_notes n where n.office_id = d.office_id and n.country = d.country) as notes,
      array(select a.name from kogge.ambassador_desks o
        join kogge.ambassadors a on a.office_id = o.office_id and a.id = o.ambassador_id
        where o.office_id = d.office_id and o.country = d.country and a.id <> d.ambassador_id
          and app.answers(a.until_on)
        order by o.rank, a.name) as colleagues
    from kogge.ambassador_desks d where d.office_id = app.office_id() and d.ambassador_id = ${leaving.id}
    order by d.country`
  return { ...leaving, desks }
}

/** Everybody else who answers today, by name. */
export async function successorsOf(tx: Tx, id: string): Promise<Successor[]> {
  return tx<Successor[]>`
    select a.id, a.name, array(select d.country::text from kogge.ambassador_desks d
      where d.office_id = a.office_id and d.ambassador_id = a.id) as countries
    from kogge.ambassadors a where a.office_id = app.office_id() and a.id <> ${id} and app.answers(a.until_on)
    order by lower(a.name), a.id`
}

/** Whether ending would leave something open behind. */
export async function hasOpenWork(tx: Tx, id: string): Promise<boolean> {
  const leaving = await findLeaving(tx, id)
  return leaving !== undefined && leaving.desks.some(({ open }) => Object.values(open).some((count) => count > 0))
}

/**
 * Hands over and ends: `successors` by desk ('' or none: the next one there, or the administrators). The farewell note
 * is kept at every desk. Each successor gets one mail. False where they have ended; throws
 * ambassadors_successor_answers where a successor has.
 */
export async function handOver(
  tx: Tx,
  id: string,
  successors: Record<string, string>,
  note: string,
  kinds: readonly CaseKind[],
  on = today(),
): Promise<boolean> {
  const leaving = await findLeaving(tx, id)
  if (!leaving) return false
  const [me] = await tx<
    { id: string; name: string }[]
  >`select id, display_name as name from kogge.members where office_id = app.office_id() and id = app.member_id()`
  const given = leaving.desks.filter(({ country }) => successors[country])
  if (note && me) {
    for (const { country } of leaving.desks) {
      await tx`
        insert into kogge.desk_notes (country, author_id, author_name, body)
        values (${country}, ${me.id}, ${me.name}, ${note})`
    }
  }
  const term = await termFor(tx, null, on)
  await giveAway(
    tx,
    leaving,
    leaving.desks.map(({ country }) => country).filter((country) => !successors[country]),
    kinds,
    { on, term },
  )
  const [{ done }] = await tx<{ done: boolean }[]>`
    select app.hand_over(${id}, ${given.map(({ country }) => country)},
      ${given.map(({ country }) => successors[country])}::uuid[], ${term.due}, ${term.remind}) as done`
  if (!done) return false
  await tellSuccessors(tx, leaving, given, successors, note)
  return true
}

/**
 * What waits at a desk without a named successor is given to the next one there, or to the administrators, with all the
 * time that is theirs, while it can be given away: who hands over owns nothing any more once they have ended.
 */
async function giveAway(
  tx: Tx,
  leaving: Leaving,
  countries: string[],
  kinds: readonly CaseKind[],
  { on, term }: { on: string; term: Term },
): Promise<void> {
  const waiting = await tx<
    { id: string; kind: Kind; country: string; sectors: string[]; language: string; askerId: string | null }[]
  >`
    select id, kind, country::text, sectors, language, asker_id as "askerId" from kogge.cases
    where office_id = app.office_id() and owner_id = ${leaving.id} and country = any (${countries})
      and state = 'waiting' order by asked_at, id`
  for (const one of waiting) {
    const next = await nextAt(tx, one.country, { ...one, before: [...(await askedBefore(tx, one.id)), leaving.id] }, on)
    await give(tx, one.id, next?.id ?? null, 'handed-over', term)
    await kindOf(kinds, one.kind).tell(tx, one.id, next)
  }
}

async function tellSuccessors(
  tx: Tx,
  leaving: Leaving,
  given: DeskToHandOver[],
  successors: Record<string, string>,
  note: string,
): Promise<void> {
  const [office] = await tx<
    { slug: string; name: string }[]
  >`select slug, name from kogge.offices where id = app.office_id()`
  for (const successor of new Set(given.map(({ country }) => successors[country]))) {
    const desks = given.filter(({ country }) => successors[country] === successor)
    const [{ memberId }] = await tx<
      { memberId: string }[]
    >`select member_id as "memberId" from kogge.ambassadors where office_id = app.office_id() and id = ${successor}`
    const sum = (of: (desk: DeskToHandOver) => number) => String(desks.reduce((all, desk) => all + of(desk), 0))
    await queueMail(tx, {
      to: { member: memberId },
      template: 'workHandedOver',
      values: {
        path: paths.work(office.slug),
        office: office.name,
        name: leaving.name,
        message: note,
        questions: sum(({ open }) => open.question),
        introductions: sum(({ open }) => open.introduction),
        enquiries: sum(({ open }) => open.enquiry),
      },
    })
  }
}
