/** The steps of an enquiry, each taken where enquiry.ts allows it, with the mail that it tells. */
import type { Tx } from '#db/client.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { readForm } from '#app/foundation/forms/read.ts'
import { today } from '#app/foundation/days/today.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { moveCase } from '#app/collaboration/cases/cases.server.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { closeLink, tellOwner } from './case.server.ts'
import { at, find } from './enquiries.server.ts'
import { afterAnswer, replyDays, type Enquiry, type EnquiryState } from './enquiry.ts'
import { answerInput, closeInput, refusalInput, type ReplyInput } from './enquiry-input.ts'
import { newLink } from './link.server.ts'

/** 'late': not the reader's to take now. 'missing': there is none that they see. */
export type Outcome = 'done' | 'late' | 'missing'
export const memberSteps = ['answer', 'put', 'accept', 'decline', 'close', 'spam'] as const
export type MemberStep = (typeof memberSteps)[number]
type Taken = { step: MemberStep; words: string }

/** Reads a step's form: its words, '' where it takes none. Errors are text keys by field. */
export function readStep(
  step: MemberStep,
  form: FormData,
): { ok: true; taken: Taken } | { ok: false; errors: Record<string, string> } {
  if (step === 'decline') {
    const read = readForm(refusalInput, { note: text(form, 'note') })
    return read.ok ? { ok: true, taken: { step, words: read.input.note } } : read
  }
  if (step !== 'answer' && step !== 'close') return { ok: true, taken: { step, words: '' } }
  const read = readForm(step === 'answer' ? answerInput : closeInput, { words: text(form, 'words') })
  return read.ok ? { ok: true, taken: { step, words: read.input.words } } : read
}

/** Takes it. */
export async function take(tx: Tx, id: string, { step, words }: Taken, on = today()): Promise<Outcome> {
  const found = await at(tx, id, step)
  if (typeof found === 'string') return found
  switch (step) {
    case 'answer':
      await answer(tx, found, words, on)
      break
    case 'put':
      await put(tx, found, on)
      break
    case 'accept':
      await accept(tx, found)
      break
    case 'decline':
      await decline(tx, found, words, on)
      break
    case 'close':
      await end(tx, found, 'closed', words)
      await queueMail(tx, {
        to: { sender: id },
        template: 'enquiryClosed',
        values: { ...(await placeOf(tx, found)), message: words },
      })
      break
    case 'spam':
      // Who sends junk hears nothing.
      await end(tx, found, 'spam', '')
  }
  return 'done'
}

const placeOf = async (tx: Tx, { office }: Enquiry) => {
  const [{ name }] = await tx<{ name: string }[]>`
    select coalesce((select display_name from kogge.members where office_id = app.office_id() and id = app.member_id()),
      '') as name`
  return { office: office.name, name, path: paths.office(office.slug) }
}

async function end(tx: Tx, { id }: Enquiry, state: EnquiryState, ending: string): Promise<void> {
  await tx`
    update kogge.enquiries set state = ${state}, ending = ${ending} where office_id = app.office_id() and id = ${id}`
  await closeLink(tx, id)
  await moveCase(tx, id, { state: 'ended', due: null })
}

/** The first answer can be answered, by the link of its mail; the second is the last word. */
async function answer(tx: Tx, found: Enquiry, words: string, on: string): Promise<void> {
  const { id } = found
  const place = await placeOf(tx, found)
  if (afterAnswer(found.answer) === 'done') {
    await end(tx, found, 'done', words)
    return queueMail(tx, { to: { sender: id }, template: 'enquiryLast', values: { ...place, message: words } })
  }
  const { token, hash } = newLink()
  await tx`
    update kogge.enquiries set state = 'answered', answer = ${words}, answered_by = ${place.name}, answered_at = now()
    where office_id = app.office_id() and id = ${id}`
  await moveCase(tx, id, { state: 'heard', due: daysAfter(on, replyDays) })
  await tx`
    update kogge.enquiry_senders set link_hash = ${hash}, link_ends_at = now() + make_interval(days => ${replyDays + 1})
    where office_id = app.office_id() and id = ${id}`
  await queueMail(tx, {
    to: { sender: id },
    template: 'enquiryAnswered',
    values: {
      ...place,
      message: words,
      due: daysAfter(on, replyDays),
      path: paths.replyToAnswer(found.office.slug, token),
    },
  })
}

/** Puts it to the organisation, whose editors say whether they want to meet the visitor. */
async function put(tx: Tx, { id, organisation, office }: Enquiry, on: string): Promise<void> {
  const term = await termFor(tx, office.id, on)
  await tx`update kogge.enquiries set state = 'put' where office_id = app.office_id() and id = ${id}`
  await closeLink(tx, id)
  await moveCase(tx, id, { state: 'waiting', ...term })
  await queueMail(tx, {
    to: { editorsOf: organisation!.id },
    template: 'enquiryPut',
    about: id,
    values: { office: office.name, due: term.due, path: paths.enquiry(office.slug, id) },
  })
}

/** Yes: the visitor and who says so get each other's address. */
async function accept(tx: Tx, found: Enquiry): Promise<void> {
  const { id, office, organisation, name } = found
  await tx`update kogge.enquiries set decided_at = now() where office_id = app.office_id() and id = ${id}`
  await end(tx, found, 'introduced', '')
  const [{ me }] = await tx<{ me: string }[]>`select app.member_id() as me`
  const both = { office: office.name, organisation: organisation!.name }
  await queueMail(tx, {
    to: { sender: id },
    template: 'enquiryIntroduced',
    values: { ...both, to: 'visitor', name: '', with: me, path: paths.office(office.slug) },
  })
  await queueMail(tx, {
    to: { member: me },
    template: 'enquiryIntroduced',
    values: { ...both, to: 'organisation', name, with: id, path: paths.enquiry(office.slug, id) },
  })
}

/** No: the office has the word again, and answers the visitor. */
async function decline(tx: Tx, { id, owner, office }: Enquiry, note: string, on: string): Promise<void> {
  await tx`
    update kogge.enquiries set state = 'refused', refusal = ${note}, decided_at = now()
    where office_id = app.office_id() and id = ${id}`
  await moveCase(tx, id, { state: 'waiting', ...(await termFor(tx, office.id, on)) })
  const [row] = owner
    ? await tx<{ memberId: string }[]>`
        select member_id as "memberId" from kogge.ambassadors where office_id = ${office.id} and id = ${owner.id}`
    : []
  await tellOwner(tx, id, row ?? null)
}

/**
 * The visitor answers, once, by the link of the answer's mail: the office has the word again. False where the link
 * works no more. `tx` acts for the office without a person.
 */
export async function reply(tx: Tx, hash: Buffer, { words, pass }: ReplyInput, on = today()): Promise<boolean> {
  const [link] = await tx<{ id: string }[]>`
    update kogge.enquiry_senders set link_hash = null, link_ends_at = null
    where office_id = app.office_id() and link_hash = ${hash} and link_ends_at > now() returning id`
  if (!link) return false
  const found = await find(tx, link.id, true)
  if (found?.state !== 'answered') return false
  await tx`
    update kogge.enquiries set state = 'replied', reply = ${words}, replied_at = now(), may_pass = may_pass
      or ${pass && found.organisation !== null}
    where office_id = app.office_id() and id = ${link.id}`
  const [row] = found.owner
    ? await tx<{ memberId: string }[]>`
        select a.member_id as "memberId" from kogge.ambassadors a
        where a.office_id = app.office_id() and a.id = ${found.owner.id} and app.answers(a.until_on)`
    : []
  await moveCase(tx, link.id, { state: 'waiting', ...(await termFor(tx, null, on)) })
  await tellOwner(tx, link.id, row ?? null)
  return true
}
