/**
 * The verbs of a second factor. Each takes a transaction of kogge_identity. A code of the app is good once, and none
 * before the last one; a code on paper is good once. The secret is sealed, as a code is computed from it.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server.ts'
import { services } from '#app/env.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { seal, unseal } from '#app/foundation/mail/seal.server.ts'
import { paths } from '#app/paths.ts'
import { noteAccount } from './acts.server.ts'
import { newSecret, stepOf } from './one-time-codes.server.ts'
import { appCode, bareCode, grouped, isRecoveryCode, recoveryCodeCount } from './second-factor.ts'

const purpose = 'kogge second factor'
const hashOf = (code: string) => createHash('sha256').update(bareCode(code)).digest()
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const newCode = () => [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')

/** Whether this person signs in with a second factor, and how many codes on paper are left. */
export async function factorOf(tx: Tx, userId: string): Promise<{ on: boolean; left: number }> {
  const [row] = await tx<{ on: boolean; left: number }[]>`
    select second_factor_at is not null as on,
      (select count(*)::int from identity.recovery_codes c where c.user_id = u.id) as left
    from identity.users u where id = ${userId}`
  return row ?? { on: false, left: 0 }
}

/** The secret that is being set up: the one begun within the hour, so that looking twice shows the same picture. */
export async function beginFactor(tx: Tx, userId: string): Promise<string> {
  const { secret: key } = services().database
  const sealed = seal(key, newSecret(), purpose)
  const [row] = await tx<{ sealed: Buffer }[]>`
    insert into identity.second_factors as f (user_id, sealed) values (${userId}, ${sealed})
    on conflict (user_id) do update set
      sealed = case when f.begun_at < now() - interval '1 hour' then excluded.sealed else f.sealed end,
      begun_at = case when f.begun_at < now() - interval '1 hour' then now() else f.begun_at end
    where not exists (select from identity.users u where u.id = f.user_id and u.second_factor_at is not null)
    returning f.sealed`
  if (!row) throw new Error('A second factor that is on is not begun again.')
  return unseal(key, row.sealed, purpose) as string
}

/**
 * Turns the second factor on where the code is right, tells its owner by mail, and answers the codes on paper, which
 * are shown now and never again; null where the code is wrong.
 */
export async function turnOn(tx: Tx, userId: string, code: string, now = Date.now()): Promise<string[] | null> {
  if (!(await takeAppCode(tx, userId, code, now))) return null
  await tx`update identity.users set second_factor_at = now() where id = ${userId}`
  await noteAccount(tx, 'second-factor-on', userId)
  await queueMail(tx, { to: { person: userId }, template: 'secondFactorOn', values: { path: paths.secondFactor() } })
  return renewCodes(tx, userId)
}

/** New codes on paper; those before no longer work. */
export async function renewCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  await tx`delete from identity.recovery_codes where user_id = ${userId}`
  for (const code of codes)
    await tx`insert into identity.recovery_codes (user_id, code_hash) values (${userId}, ${hashOf(code)})`
  return codes.map(grouped)
}

/** Uses a code of the app, or one on paper. False where it is wrong or was used before. */
export async function takeCode(tx: Tx, userId: string, code: string, now = Date.now()): Promise<boolean> {
  if (!isRecoveryCode(code)) return takeAppCode(tx, userId, code, now)
  const used = await tx`delete from identity.recovery_codes where user_id = ${userId} and code_hash = ${hashOf(code)}`
  if (used.count === 0) return false
  const { left } = await factorOf(tx, userId)
  await noteAccount(tx, 'recovery-code-used', userId)
  await queueMail(tx, {
    to: { person: userId },
    template: 'recoveryCodeUsed',
    values: { path: paths.secondFactor(), left: String(left) },
  })
  return true
}

async function takeAppCode(tx: Tx, userId: string, code: string, now: number): Promise<boolean> {
  const [row] = await tx<
    { sealed: Buffer }[]
  >`select sealed from identity.second_factors where user_id = ${userId} for update`
  if (!row) return false
  const step = stepOf(unseal(services().database.secret, row.sealed, purpose) as string, appCode(code), now)
  if (step === null) return false
  const taken = await tx`
    update identity.second_factors set last_step = ${step} where user_id = ${userId} and last_step < ${step}`
  return taken.count === 1
}

/** Turns it off and tells its owner by mail. `by`: the administrator who helps somebody whose phone is gone. */
export async function turnOff(tx: Tx, userId: string, by?: string): Promise<boolean> {
  const off = await tx`
    update identity.users set second_factor_at = null where id = ${userId} and second_factor_at is not null`
  if (off.count === 0) return false
  await tx`delete from identity.second_factors where user_id = ${userId}`
  await tx`delete from identity.recovery_codes where user_id = ${userId}`
  await noteAccount(tx, by ? 'second-factor-reset' : 'second-factor-off', userId, by ?? userId)
  await queueMail(tx, {
    to: { person: userId },
    template: 'secondFactorOff',
    values: { path: paths.secondFactor(), context: by ? 'reset' : '' },
  })
  return true
}
