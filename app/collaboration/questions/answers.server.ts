/** Answers, and what they offer. Whoever sees a question may answer it; the answer carries the author's own office. */
import type { Tx } from '#db/client.server.ts'
import { seatCountry, seatJson } from '#app/directory/organisations/seat.server.ts'
import type { Seat } from '#app/directory/organisations/seat.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import type { Presence } from '#app/directory/presences/presence.ts'
import { byIds } from '#app/directory/presences/presences.server.ts'
import type { AnswerInput, Question } from './question.ts'
import { tellAsker } from './told.server.ts'

/**
 * Who is offered to be introduced: an organisation that is active in the country or sits there, as far as the reader
 * sees it (else null), or somebody in words.
 */
export type Offer = {
  organisation: { name: string; slug: string; office: string; officeName: string; seat: Seat } | null
  presenceId: string | null
  contact: string
}
export type Answer = {
  id: string
  author: { memberId: string; name: string; ambassador: boolean; photo: boolean }
  office: { id: string; name: string; slug: string }
  body: string
  language: Language
  on: string
  offer: Offer | null
  /**
   * Where nobody is offered: a listing of the author's own organisation by which they can be met, in the country of the
   * question before others, as far as the reader sees one.
   */
  listing: Presence | null
  /** The introduction that came of it, for those who have a hand in it. */
  introduction: string | null
}

/** All answers to a question, the first one first. */
export async function listAnswers(tx: Tx, questionId: string): Promise<Answer[]> {
  const rows = await tx<
    (Omit<Answer, 'listing'> & {
      presenceId: string | null
      contact: string
      organisation: NonNullable<Offer['organisation']> | null
      listingId: string | null
    })[]
  >`
    select n.id, json_build_object('memberId', n.member_id, 'name', n.author_name, 'photo', false,
      'ambassador', exists (
          select from kogge.ambassadors a
          join kogge.ambassador_desks d on d.office_id = a.office_id and d.ambassador_id = a.id
            and d.country = c.country
          where a.office_id = n.office_id and a.member_id = n.member_id and app.answers(a.until_on))) as author,
      json_build_object('id', b.id, 'name', b.name, 'slug', b.slug) as office, n.body, n.language,
      n.created_at::date::text as on, n.presence_id as "presenceId", n.contact,
      case when o.id is null then null else jsonb_build_object('name', o.name, 'slug', o.slug, 'office', f.slug,
        'officeName', f.name, 'seat', ${seatJson(tx)}) end as organisation,
      (select i.id from kogge.introductions i where i.answer_id = n.id) as introduction,
      (select l.id from app.organisation_of_author(n.id) w join kogge.presences l on l.office_id = w.office_id
          and l.organisation_id = w.organisation_id
        where n.presence_id is null and n.contact = '' and l.state = 'published' and l.audience <> 'hidden'
        order by l.country = c.country desc, l.standing = 'active' desc, l.confirmed_on desc, l.id
        limit 1) as "listingId"
    from kogge.answers n join kogge.cases c on c.office_id = n.other_office_id and c.id = n.question_id
    join kogge.offices b on b.id = n.office_id
    left join kogge.presences p on p.id = n.presence_id and p.state = 'published'
    left join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
    left join kogge.offices f on f.id = p.office_id
    where n.question_id = ${questionId} order by n.created_at, n.id`
  const listings = await byIds(
    tx,
    rows.flatMap(({ listingId }) => listingId ?? []),
  )
  return rows.map(({ presenceId, contact, organisation, listingId, ...row }) => ({
    ...row,
    listing: listings.find(({ id }) => id === listingId) ?? null,
    offer: presenceId || contact ? { organisation, presenceId, contact } : null,
  }))
}

/**
 * An organisation that can be offered for a question: it is active in the country or sits there, and everybody who sees
 * the question may know it. `id` is the presence by which it is met; `own`: the one that the reader edits.
 */
export type Offerable = { id: string; name: string; office: string; seat: Seat; own: boolean }

/**
 * Presences in the country, or of those who sit there, that the reader sees and, at least as widely as the question,
 * others do. One for each organisation, in the country where there is one; the reader's own organisation first. For the
 * form only those that members of the asker's office see: whoever cannot see an organisation cannot ask to meet it.
 */
export async function offerable(
  tx: Tx,
  question: Pick<Question, 'country' | 'office'>,
  { limit = 200, toAsker = true } = {},
): Promise<Offerable[]> {
  return tx<Offerable[]>`
    select id, name, office, seat, own from (
      select distinct on (p.office_id, p.organisation_id) p.id, o.name, f.name as office, ${seatJson(tx)} as seat,
        lower(o.name) as by, coalesce(p.office_id = app.office_id() and o.id = app.organisation_id(), false) as own
      from kogge.presences p
      join kogge.organisations o on o.office_id = p.office_id and o.id = p.organisation_id
      join kogge.offices f on f.id = p.office_id
      where ((p.country = ${question.country} and p.standing = 'active') or ${seatCountry(tx)} = ${question.country})
        and p.state = 'published'
        and p.audience <> 'hidden'
        and (p.audience <> 'office' or p.office_id = ${question.office.id})
        and (p.office_id = app.office_id() or p.office_id = ${question.office.id} or p.office_id = any (app.peers()))
        and (not ${toAsker} or p.audience = 'public' or p.office_id = ${question.office.id}
          or p.office_id = any (app.peers_of(${question.office.id})))
      order by p.office_id, p.organisation_id, p.country <> ${question.country}, p.standing <> 'active',
        p.confirmed_on desc) found
    order by not own, by, id limit ${limit}`
}

/**
 * Answers. Undefined where there is no such question for the reader or it has ended; 'offer' where what is offered
 * cannot be.
 */
export async function answer(tx: Tx, question: Question, input: AnswerInput): Promise<string | 'offer' | undefined> {
  if (question.state === 'closed') return undefined
  const organisation = input.presence
    ? (await offerable(tx, question, { limit: 1000, toAsker: false })).find(({ id }) => id === input.presence)
    : undefined
  if (input.presence && !organisation) return 'offer'
  const [me] = await tx<{ id: string; name: string; office: string }[]>`
    select id, display_name as name, office_id as office from kogge.members
    where office_id = app.office_id() and id = app.member_id()`
  const [{ id }] = await tx<{ id: string }[]>`
    insert into kogge.answers (other_office_id, question_id, member_id, author_name, body, language, presence_id,
      contact)
    values (${question.office.id}, ${question.id}, ${me.id}, ${me.name}, ${input.body}, ${input.language},
      ${input.presence || null}, ${input.contact}) returning id`
  if (me.id !== question.asker.id) await tellAsker(tx, question.id, id)
  return id
}
