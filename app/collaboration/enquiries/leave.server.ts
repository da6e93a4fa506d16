/**
 * A visitor writes: what they left waits for the confirmation of their address, and is a case of the office from then
 * on. Nobody is signed in; the secret of the mail's link says what may be done.
 */
import type { Tx } from '#db/client.server.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { today } from '#app/foundation/days/today.ts'
import { daysAfter } from '#app/foundation/days/count.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { termFor } from '#app/collaboration/cases/term.server.ts'
import { deskAmbassadors, nextAt, type DeskAmbassador } from '#app/collaboration/cases/turns.server.ts'
import { isThere } from '#app/collaboration/cases/who-is-asked.ts'
import { hashToken } from '#app/identity/mail-tokens.server.ts'
import type { About } from './about.server.ts'
import { tellOwner } from './case.server.ts'
import { confirmDays, type Subject } from './enquiry.ts'
import type { EnquiryInput } from './enquiry-input.ts'
import { newLink } from './link.server.ts'

type Office = { id: string; slug: string; name: string; country: string }

/**
 * Keeps what a visitor wrote and mails the link that confirms it; nothing is kept and mailed for an address that is not
 * to write again. Answers the link's secret, or null. `tx` is a transaction of kogge_identity. What is about no country
 * stands at the desk of the office's own.
 */
export async function leave(tx: Tx, office: Office, about: About, input: EnquiryInput): Promise<string | null> {
  const { token, hash } = newLink()
  const country = about.country ?? (input.country || office.country)
  const subject: Subject = about.about === 'office' && input.country ? 'desk' : about.about
  const mayPass = about.organisationId !== null && input.pass
  const [{ left }] = await tx<{ left: boolean }[]>`
    select identity.leave_enquiry(${office.id}, ${hash}, ${input.name}, ${input.email}, ${input.language}, ${subject},
      ${country},
      ${about.ambassadorId}, ${about.organisationId}, ${about.presenceId}, ${input.message}, ${mayPass}) as left`
  if (!left) return null
  await queueMail(tx, {
    to: { address: input.email, language: input.language },
    template: 'enquiryConfirm',
    values: {
      office: office.name,
      due: daysAfter(today(), confirmDays),
      path: paths.confirmEnquiry(office.slug, token),
    },
  })
  return token
}

/** What waits for confirmation, as its page shows it. */
export type EnquiryDraft = {
  id: string
  name: string
  email: string
  language: Language
  about: Subject
  country: string
  ambassadorId: string | null
  organisationId: string | null
  presenceId: string | null
  message: string
  mayPass: boolean
}

async function draftOf(tx: Tx, token: string, take: boolean): Promise<EnquiryDraft | undefined> {
  const [draft] = await tx<EnquiryDraft[]>`
    select id, name, email, language, about, country::text, ambassador_id as "ambassadorId",
      organisation_id as "organisationId", presence_id as "presenceId", message, may_pass as "mayPass"
    from app.enquiry_draft(${hashToken(token)}, ${take})`
  return draft
}

/** What this link confirms; undefined where it works no more. `tx` acts for the office without a person. */
export const findDraft = (tx: Tx, token: string): Promise<EnquiryDraft | undefined> => draftOf(tx, token, false)

/** Who is asked first: the person it is for, else the first of the desk; the administrators about the office itself. */
async function firstOwner(tx: Tx, draft: EnquiryDraft, on: string): Promise<DeskAmbassador | null> {
  if (draft.about === 'office' || draft.about === 'organisation') return null
  const named = (await deskAmbassadors(tx, draft.country)).find(({ id }) => id === draft.ambassadorId)
  if (named && isThere(named, on)) return named
  const sectors = draft.presenceId ? await sectorsOf(tx, draft.presenceId) : []
  return nextAt(tx, draft.country, { sectors, language: draft.language, askerId: null }, on)
}

async function sectorsOf(tx: Tx, presence: string): Promise<string[]> {
  const [row] = await tx<{ sectors: string[] }[]>`
    select sectors from kogge.presences where office_id = app.office_id() and id = ${presence}`
  return row?.sectors ?? []
}

/**
 * Makes it a case, once: its owner is told. Answers its id; undefined where the link works no more. `tx` acts for the
 * office without a person.
 */
export async function confirm(tx: Tx, token: string, on = today()): Promise<string | undefined> {
  const draft = await draftOf(tx, token, true)
  if (!draft) return undefined
  const { id, name, email, language, about, country, organisationId, presenceId, message, mayPass } = draft
  const owner = await firstOwner(tx, draft, on)
  const sectors = presenceId ? await sectorsOf(tx, presenceId) : []
  const { due, remind } = await termFor(tx, null, on)
  await tx`
    insert into kogge.cases (id, kind, country, sectors, language, audience, asker_id, asker_name, owner_id, owner_told,
      due_on, remind_on)
    values (${id}, 'enquiry', ${country}, ${sectors}, ${language}, 'desk', null, ${name}, ${owner?.id ?? null}, true,
      ${due}, ${remind})`
  await tx`
    insert into kogge.enquiries (id, about, organisation_id, presence_id, message, may_pass)
    values (${id}, ${about}, ${organisationId}, ${presenceId}, ${message}, ${mayPass})`
  await tx`insert into kogge.enquiry_senders (id, name, email, language) values (${id}, ${name}, ${email}, ${language})`
  await tellOwner(tx, id, owner)
  return id
}
