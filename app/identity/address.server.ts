/**
 * A change of address, confirmed at both ends: a link at the new address makes it the account's, and the one before is
 * told twice (when it is asked for, and when it is done) and can take it back for two weeks. Each verb takes a
 * transaction of kogge_identity.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { noteAccount } from './acts.server.ts'
import { issueToken, useAddressToken } from './mail-tokens.server.ts'

/**
 * Mails the link to the new address and tells the present one. Where the new one has an account, its owner is told
 * instead (unless they were today, `told`), and the person who asks learns nothing of it.
 */
export async function askForAddress(
  tx: Tx,
  person: { id: string; language: Language },
  email: string,
  told: boolean,
): Promise<void> {
  const [known] = await tx<{ id: string }[]>`select id from identity.users where email = ${email}`
  if (!known) {
    const token = await issueToken(tx, person.id, 'change-address', email)
    await queueMail(tx, {
      to: { address: email, language: person.language },
      template: 'changeAddress',
      values: { path: paths.changeAddress(token) },
    })
  } else if (!told)
    await queueMail(tx, { to: { person: known.id }, template: 'addressKnown', values: { path: paths.signIn() } })
  await queueMail(tx, {
    to: { person: person.id },
    template: 'addressAsked',
    values: { path: paths.password(), email },
  })
}

/**
 * Uses the link at the new address. Returns whose account moved; null where the link no longer works, or somebody else
 * took the address meanwhile.
 */
export async function changeAddress(tx: Tx, token: string): Promise<string | null> {
  const link = await useAddressToken(tx, token, 'change-address')
  const before = link?.email && (await moveTo(tx, link.userId, link.email))
  if (!before) return null
  await noteAccount(tx, 'address-changed', link.userId)
  const back = await issueToken(tx, link.userId, 'keep-address', before.email)
  await queueMail(tx, {
    to: { address: before.email, language: before.language },
    template: 'addressChanged',
    values: { path: paths.keepAddress(back), email: link.email! },
  })
  return link.userId
}

/**
 * Uses the link at the address before: the account is there again, everybody is signed out, and what the other one was
 * mailed no longer works. Returns a link's secret with which its owner chooses a new password; null where the link no
 * longer works.
 */
export async function keepAddress(tx: Tx, token: string): Promise<string | null> {
  const link = await useAddressToken(tx, token, 'keep-address')
  const moved = link?.email && (await moveTo(tx, link.userId, link.email))
  if (!moved) return null
  await noteAccount(tx, 'address-changed', link.userId)
  await tx`delete from identity.sessions where user_id = ${link.userId}`
  await tx`delete from identity.known_devices where user_id = ${link.userId}`
  await tx`delete from identity.mail_tokens where user_id = ${link.userId}`
  return issueToken(tx, link.userId, 'reset-password')
}

/**
 * The address is the account's, and confirmed: its owner came by a link. Returns where the account was before; null
 * where another has the address.
 */
async function moveTo(tx: Tx, userId: string, email: string): Promise<{ email: string; language: Language } | null> {
  const [before] = await tx<{ email: string; language: Language }[]>`
    select email, language from identity.users
    where id = ${userId} and not exists (select from identity.users where email = ${email}) for update`
  if (!before) return null
  await tx`update identity.users set email = ${email}, email_confirmed_at = now() where id = ${userId}`
  await tx`
    delete from identity.mail_tokens
    where user_id = ${userId} and purpose in ('confirm-address', 'reset-password', 'change-address')`
  // Mails at the other address carry ways to write as this person.
  await tx`delete from identity.reply_addresses where user_id = ${userId}`
  return before
}
