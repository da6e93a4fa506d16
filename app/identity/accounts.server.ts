/**
 * The verbs on accounts. Each takes a transaction of kogge_identity (`inIdentity`); mails they cause are queued in it.
 * Whether an address is known shows in no answer, only in the mail that its owner gets.
 */
import type { Tx } from '#db/client.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { noteAccount } from './acts.server.ts'
import { issueToken, useToken, wasIssued } from './mail-tokens.server.ts'

export type NewAccount = { name: string; email: string; passwordHash: string; language: Language }

/**
 * Makes an account and mails the link that confirms its address; where the address has one already, its owner is told
 * instead, unless they were today (`told`).
 */
export async function signUp(tx: Tx, account: NewAccount, to?: string, told = false): Promise<void> {
  const [made] = await tx<{ id: string }[]>`
    insert into identity.users (name, email, password_hash, language)
    values (${account.name}, ${account.email}, ${account.passwordHash}, ${account.language})
    on conflict (email) do nothing returning id`
  if (made) return mailConfirmation(tx, made.id, to)
  if (told) return
  const [known] = await tx<{ id: string }[]>`select id from identity.users where email = ${account.email}`
  if (known)
    await queueMail(tx, { to: { person: known.id }, template: 'addressKnown', values: { path: paths.signIn(to) } })
}

/** Mails a link that confirms the person's address; `to` is where they go afterwards. */
export async function mailConfirmation(tx: Tx, userId: string, to?: string): Promise<void> {
  const token = await issueToken(tx, userId, 'confirm-address')
  await queueMail(tx, {
    to: { person: userId },
    template: 'confirmAddress',
    values: { path: paths.confirmAddress(token, to) },
  })
}

/** Uses a confirmation link. Answers whose address is confirmed, or null where the link no longer works. */
export async function confirmAddress(tx: Tx, token: string): Promise<string | null> {
  const userId = await useToken(tx, token, 'confirm-address')
  if (userId) await confirmByMail(tx, userId)
  return userId
}

/** Confirms an address whose owner came by a link that was mailed to it for another purpose, such as an invitation. */
export async function confirmByMail(tx: Tx, userId: string): Promise<void> {
  await tx`update identity.users set email_confirmed_at = coalesce(email_confirmed_at, now()) where id = ${userId}`
}

export type Credentials = { id: string; passwordHash: string; language: Language; secondFactor: boolean }

/** What a sign-in is checked against, or null where nobody has this address. */
export async function findCredentials(tx: Tx, email: string): Promise<Credentials | null> {
  const [row] = await tx<Credentials[]>`
    select id, password_hash as "passwordHash", language, second_factor_at is not null as "secondFactor"
    from identity.users where email = ${email}`
  return row ?? null
}

/** The same by the account's id. */
export async function credentialsOf(tx: Tx, userId: string): Promise<Credentials | null> {
  const [row] = await tx<Credentials[]>`
    select id, password_hash as "passwordHash", language, second_factor_at is not null as "secondFactor"
    from identity.users where id = ${userId}`
  return row ?? null
}

/** The same, for the person who is signed in. */
export async function passwordHashOf(tx: Tx, userId: string): Promise<string | null> {
  const [row] = await tx<{ password_hash: string }[]>`select password_hash from identity.users where id = ${userId}`
  return row?.password_hash ?? null
}

/**
 * Mails a link for a new password to the owner of this address, if there is one. Not while one that was mailed within
 * the hour still works: a stranger who asks again and again sends one mail an hour, and takes no link away from the
 * owner.
 */
export async function requestReset(tx: Tx, email: string): Promise<void> {
  const [person] = await tx<{ id: string }[]>`select id from identity.users where email = ${email} for no key update`
  if (!person || (await wasIssued(tx, person.id, 'reset-password'))) return
  const token = await issueToken(tx, person.id, 'reset-password')
  await queueMail(tx, { to: { person: person.id }, template: 'resetPassword', values: { path: paths.reset(token) } })
}

/**
 * Uses a reset link: sets the password, ends every session and tells the owner. The link came by mail, so it confirms
 * the address as well. Returns whose it was, or null where it no longer works.
 */
export async function resetPassword(tx: Tx, token: string, passwordHash: string): Promise<string | null> {
  const userId = await useToken(tx, token, 'reset-password')
  if (!userId) return null
  await tx`
    update identity.users set password_hash = ${passwordHash}, email_confirmed_at = coalesce(email_confirmed_at, now())
    where id = ${userId}`
  await tx`delete from identity.sessions where user_id = ${userId}`
  await endLinks(tx, userId)
  await noteAccount(tx, 'password-reset', userId)
  await queueMail(tx, {
    to: { person: userId },
    template: 'passwordChanged',
    values: { path: paths.forgot(), context: 'reset' },
  })
  return userId
}

/**
 * Sets a new password, ends all sessions (the one that asks begins anew: `startSession`) and tells the owner by mail.
 */
export async function changePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx`update identity.users set password_hash = ${passwordHash} where id = ${userId}`
  await tx`delete from identity.sessions where user_id = ${userId}`
  await endLinks(tx, userId)
  await noteAccount(tx, 'password-changed', userId)
  await queueMail(tx, {
    to: { person: userId },
    template: 'passwordChanged',
    values: { path: paths.forgot(), context: '' },
  })
}

/** With a new password, links that would change the account end; the one that takes a changed address back does not. */
const endLinks = (tx: Tx, userId: string) =>
  tx`delete from identity.mail_tokens where user_id = ${userId} and purpose in ('reset-password', 'change-address')`

/** Changes a person's name and language. Their memberships carry the name too: `renameMe`. */
export async function changeAccount(
  tx: Tx,
  userId: string,
  { name, language }: { name: string; language: Language },
): Promise<void> {
  await tx`update identity.users set name = ${name}, language = ${language} where id = ${userId}`
}

/** Takes a changed name to all of the person's memberships. A transaction of kogge_member (`asPerson`). */
export async function renameMe(tx: Tx, name: string): Promise<void> {
  await tx`select app.rename_me(${name})`
}
