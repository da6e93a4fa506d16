/**
 * What can be done with introductions. Row security lets those read and write one who have a hand in it, in whichever
 * office they are.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { today } from '#app/foundation/days/today.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { moveCase } from '#app/collaboration/cases/cases.server.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { tellOther } from './case.server.ts'
import { find } from './find.server.ts'
import { closeLetter, openLetter } from './sealed.server.ts'
import {
  isInWords,
  isOutcomeDay,
  outcomeDays,
  stepsFor,
  type Introduction,
  type OutcomeInput,
  type Step,
} from './introduction.ts'

/** `connected`: done, and both have each other's address now. */
export type Outcome = 'done' | 'connected' | 'late' | 'missing'

/** The introduction, locked, where this step is the reader's to take now. */
async function at(tx: Tx, id: string, step: Step): Promise<(Introduction & { opened: boolean }) | 'late' | 'missing'> {
  // Whoever answers an anonymous request opens its letter; `decline` closes it again.
  const { count } = step === 'accept' || step === 'decline' ? await openLetter(tx, id) : { count: 0 }
  const introduction = await find(tx, id, true)
  if (!introduction) return 'missing'
  if (stepsFor(introduction).includes(step)) return { ...introduction, opened: count > 0 }
  if (count > 0) await closeLetter(tx, id)
  return 'late'
}

/** Puts what the desk has read to the other side, who are asked whether they agree. */
export async function put(tx: Tx, id: string, on = today()): Promise<Outcome> {
  const found = await at(tx, id, 'put')
  if (typeof found === 'string') return found
  await tx`update kogge.introductions set state = 'asked' where id = ${id}`
  const [{ office }] = await tx<
    { office: string | null }[]
  >`select other_office_id as office from kogge.introductions where id = ${id}`
  // From here on the other side must act, by the working days of where it is.
  await moveCase(tx, id, { state: 'waiting', ...(await termFor(tx, found.office.id, on, office)) })
  await tellOther(tx, id)
  return 'done'
}

/** Whoever asked takes it back. */
export async function withdraw(tx: Tx, id: string): Promise<Outcome> {
  const found = await at(tx, id, 'withdraw')
  if (typeof found === 'string') return found
  await tx`update kogge.introductions set state = 'withdrawn' where id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  return 'done'
}

/**
 * Yes: whoever says so, for the organisation or on its behalf, lets the asker have their address. Where it is direct
 * and the organisation says so itself, both have each other's at once. Else the asker hears it, and so does whoever is
 * to introduce them now, where that is somebody else.
 */
export async function accept(tx: Tx, id: string, on = today()): Promise<Outcome> {
  const found = await at(tx, id, 'accept')
  if (typeof found === 'string') return found
  await tx`
    update kogge.introductions set state = 'accepted', decided_at = now(), accepted_office_id = app.office_id(),
      accepted_by = app.member_id(), accepted_name = (select display_name from kogge.members
        where office_id = app.office_id() and id = app.member_id())
    where id = ${id}`
  if (found.direct && found.part.other) {
    await bringTogether(tx, found, '', on)
    return 'connected'
  }
  const term = await termFor(tx, found.office.id, on)
  const { due } = term
  await moveCase(tx, id, { state: 'waiting', ...term })
  await queueMail(tx, {
    to: { member: found.asker.id },
    template: 'introductionAccepted',
    about: id,
    values: { due, path: paths.introduction(found.office.slug, id) },
  })
  if (found.part.owner) return 'done'
  const [owner] = await tx<{ member: string }[]>`
    select member_id as member from kogge.ambassadors
    where office_id = ${found.office.id} and id = ${found.owner?.id ?? null}`
  const to = owner ?? { adminsOf: found.office.id }
  await queueMail(tx, {
    to,
    template: 'introductionToMake',
    about: id,
    values: { due, path: paths.introductionStep(found.office.slug, id, 'introduce') },
  })
  return 'done'
}

/** No, with a word to whoever asked, who gets a mail. */
export async function decline(tx: Tx, id: string, note: string): Promise<Outcome> {
  const found = await at(tx, id, 'decline')
  if (typeof found === 'string') return found
  await tx`
    update kogge.introductions set state = 'declined', decided_at = now(), decline_note = ${note} where id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  await queueMail(tx, {
    to: { member: found.asker.id },
    template: 'introductionDeclined',
    about: id,
    values: {
      office: found.office.name,
      message: note,
      path: paths.introduction(found.office.slug, id),
      context: found.part.other && note === '' ? 'kind' : '',
    },
  })
  if (found.opened) await closeLetter(tx, id)
  return 'done'
}

/**
 * Brings both together: each gets a mail with the other's address, to which both agreed by asking and by accepting. Of
 * somebody in words whoever agreed for them gets it, to bring them in.
 */
export async function introduce(tx: Tx, id: string, words: string, on = today()): Promise<Outcome> {
  const found = await at(tx, id, 'introduce')
  if (typeof found === 'string') return found
  await bringTogether(tx, found, words, on)
  return 'done'
}

async function bringTogether(tx: Tx, found: Introduction, words: string, on: string): Promise<void> {
  const { id } = found
  const agreed = found.state === 'asked'
  await tx`update kogge.introductions set state = 'introduced' where id = ${id}`
  await moveCase(tx, id, { state: 'heard', due: daysAfter(on, outcomeDays) })
  const [{ accepted, acceptedSlug, introducer, office }] = await tx<
    { accepted: string; acceptedSlug: string; introducer: string; office: string }[]
  >`
    select i.accepted_by as accepted, o.slug as "acceptedSlug", (select display_name from kogge.members
      where office_id = app.office_id() and id = app.member_id()) as introducer,
      (select name from kogge.offices where id = app.office_id()) as office
    from kogge.introductions i join kogge.offices o on o.id = i.accepted_office_id where i.id = ${id}`
  const spoken = isInWords(found)
  const [told, values] = [{ template: 'introduced', about: id } as const, { office, introducer, message: words }]
  await queueMail(tx, {
    to: { member: found.asker.id },
    ...told,
    values: {
      ...values,
      to: 'asker',
      context: spoken ? 'asker' : agreed ? 'agreed' : '',
      with: accepted,
      path: paths.introduction(found.office.slug, id),
    },
  })
  await queueMail(tx, {
    to: { member: accepted },
    ...told,
    values: {
      ...values,
      to: 'other',
      context: spoken ? 'bringer' : agreed ? 'agreeing' : '',
      with: found.asker.id,
      path: paths.introduction(acceptedSlug, id),
    },
  })
}

/** What came of it; said again, it replaces what was said before. 'early' where its day is before the introduction. */
export async function sayOutcome(tx: Tx, id: string, { outcome, note, on }: OutcomeInput): Promise<Outcome | 'early'> {
  const found = await at(tx, id, 'outcome')
  if (typeof found === 'string') return found
  if (!isOutcomeDay(found, on)) return 'early'
  await tx`
    update kogge.introductions set state = 'done', outcome = ${outcome}, outcome_note = ${note}, outcome_on = ${on}
    where id = ${id}`
  await moveCase(tx, id, { state: 'ended', due: null })
  return 'done'
}
