/** The identity plane's part of knowing and forgetting a person. Each verb takes a transaction of kogge_identity. */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import { noteAccount } from './acts.server.ts'
import { deviceOf } from './device.ts'
import type { Person } from './lucia.server.ts'
import type { OwnRow } from './own-data.ts'

/** The account itself: who, how they sign in, and from where. Secrets are not told, only that there are some. */
export async function accountRows(tx: Tx, userId: string): Promise<OwnRow[]> {
  const [account] = await tx<OwnRow[]>`
    select 'account' as what, u.name, u.email, u.language, coalesce(d.frequency, 'daily') as frequency,
      u.created_at as at, u.email_confirmed_at as confirmed, u.second_factor_at as factor
    from identity.users u left join identity.digest_settings d on d.user_id = u.id where u.id = ${userId}`
  const sessions = await tx<{ at: Date; seen: Date; agent: string }[]>`
    select created_at as at, last_seen_at as seen, user_agent as agent from identity.sessions where user_id = ${userId}
    order by 1`
  const rest = await tx<OwnRow[]>`
    select 'device' as what, first_seen_at as at, last_seen_at as seen, null::text as purpose
    from identity.known_devices where user_id = ${userId}
    union all select 'link', created_at, expires_at, purpose from identity.mail_tokens where user_id = ${userId}
    union all select 'calendar', created_at, null, null from identity.calendar_tokens where user_id = ${userId}
    union all select 'reply', created_at, expires_at, null from identity.reply_addresses where user_id = ${userId}
    order by 1, 2`
  const named = sessions.map(({ agent, ...each }) => {
    const device = Object.values(deviceOf(agent)).filter(Boolean).join(', ')
    return { what: 'session', device: device || agent, ...each }
  })
  return [...(account ? [account] : []), ...named, ...rest]
}

/** What the demo would have mailed them. */
export const demoMailRows = (tx: Tx, email: string): Promise<OwnRow[]> =>
  tx<OwnRow[]>`
    select 'sent' as what, sent_at as at, subject as title, body_text as text from identity.demo_mails
    where recipient = ${email} order by sent_at`

/**
 * The account is gone: sessions, devices, links and the second factor go with it, and what the demo's mailbox held of
 * them. A last mail says so to the address; it is the only thing that still has it, until it is sent.
 */
export async function eraseAccount(tx: Tx, person: Person, instead: string): Promise<void> {
  const { id, email, name, language } = person
  await tx`delete from identity.mail_tokens where user_id = ${id} or lower(email) = ${email}`
  await tx`
    delete from identity.kept_forms
    where position(${email} in lower(fields::text)) > 0 or position(${JSON.stringify(name)} in fields::text) > 0`
  await tx`delete from identity.demo_mails where lower(recipient) = ${email}`
  await tx`
    update identity.demo_mails set subject = replace(replace(subject, ${email}, '–'), ${name}, ${instead}),
      body_text = replace(replace(body_text, ${email}, '–'), ${name}, ${instead}),
      body_html = replace(replace(body_html, ${email}, '–'), ${name}, ${instead})
    where position(${email} in body_text) > 0 or position(${name} in body_text) > 0 or position(${name} in subject) > 0`
  await noteAccount(tx, 'account-erased', id)
  await tx`delete from identity.users where id = ${id}`
  await queueMail(tx, { to: { address: email, language }, template: 'accountErased', values: { path: paths.home() } })
}

/** The columns of the identity plane and the mail that name a person, and that the verbs above answer for. */
export const accountColumns = [
  'identity.users.email',
  'identity.users.name',
  'identity.sessions.user_id',
  'identity.sessions.user_agent',
  'identity.known_devices.user_id',
  'identity.mail_tokens.user_id',
  'identity.mail_tokens.email',
  'identity.calendar_tokens.user_id',
  'identity.reply_addresses.user_id',
  'identity.digest_settings.user_id',
  'identity.second_factors.user_id',
  'identity.second_factors.sealed',
  'identity.recovery_codes.user_id',
  'identity.kept_forms.fields',
  'identity.demo_mails.recipient',
  'identity.demo_mails.subject',
  'identity.demo_mails.body_text',
  'identity.demo_mails.body_html',
  'mail.outbox.sealed',
  'mail.digests.user_id',
] as const
