/** All that is known of a person, and forgetting it: what every room holds, the account, and the mails on their way. */
import { pool } from '#app/pools.server.ts'
import { services } from '#app/env.server.ts'
import type { Tx } from '#db/client.server.ts'
import { enterAsMember } from '#db/door.server.ts'
import { forgetInWaitingMails, listWaitingMails } from '#app/foundation/mail/forget.server.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { inIdentity } from '#app/identity/door.server.ts'
import { accountRows, demoMailRows, eraseAccount } from '#app/identity/forget.server.ts'
import { noteAccount } from '#app/identity/acts.server.ts'
import type { Person } from '#app/identity/lucia.server.ts'
import type { OwnRow } from '#app/identity/own-data.ts'
import { ownData } from '#app/rooms.server.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'

/** One part of the file: `kind` is a key of `data` in locales/*\/account.json. */
export type OwnPart = { kind: string; rows: OwnRow[] }

const membershipsOf = async (tx: Tx): Promise<string[]> =>
  (await tx<{ id: string }[]>`select id from app.my_memberships()`).map(({ id }) => id)
const asThemselves = <T>(userId: string, readOnly: boolean, work: (tx: Tx) => Promise<T>) =>
  enterAsMember(pool('kogge_member'), userId, null, { readOnly }, work)

/** Everything, in the order of the file. Noted as a download. */
export async function allOf(person: Person): Promise<OwnPart[]> {
  const { id, email } = person
  const [account, sent] = await inIdentity(async (tx) => {
    await noteAccount(tx, 'data-downloaded', id)
    return [await accountRows(tx, id), await demoMailRows(tx, email)] as const
  })
  const [parts, memberships] = await asThemselves(id, true, async (tx) => {
    const parts: OwnPart[] = []
    for (const { kind, mine } of ownData) parts.push({ kind, rows: await mine(tx, person) })
    const [{ rows }] = await tx<{ rows: OwnRow[] }[]>`select app.my_act_rows() as rows`
    return [[...parts, { kind: 'acts', rows }], await membershipsOf(tx)] as const
  })
  const who = { id, email, name: person.name, memberships }
  const waiting = await listWaitingMails(pool('kogge_indexer'), services().database.secret, who)
  const mails: OwnRow[] = [...sent, ...waiting.map((mail) => ({ what: 'waiting', ...mail }))]
  return [{ kind: 'account', rows: account }, ...parts, { kind: 'mails', rows: mails }]
}

/** Offices without another administrator, and null for the platform: whoever is the last there hands over first. */
export const lastSeats = (tx: Tx): Promise<{ slug: string | null; name: string | null }[]> =>
  tx<{ slug: string | null; name: string | null }[]>`select slug, name from app.my_last_seats()`

/** What stands where a name or a text stood, by language. */
function formerWords(): Record<Language, { member: string; text: string; question: string; organisation: string }> {
  const of = (language: Language) => {
    const t = translator(language)
    return {
      member: t('account:former.member'),
      text: t('account:former.text'),
      question: t('account:former.question'),
      organisation: t('account:former.organisation'),
    }
  }
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as ReturnType<typeof formerWords>
}

/** Says in this transaction what stands where a name or a text stood. */
export async function sayFormer(tx: Tx): Promise<void> {
  await tx`select set_config('app.former', ${JSON.stringify(formerWords())}, true)`
}

/**
 * Forgets a person everywhere. Rooms first, in one transaction; then the mails on their way; then the account, with
 * the last mail. Should the house fall down between them, the account is still there, and doing it again goes on from
 * there. Throws the refusal of the database where they are the last administrator of something.
 */
export async function forget(person: Person): Promise<void> {
  const memberships = await asThemselves(person.id, false, async (tx) => {
    await sayFormer(tx)
    const mine = await membershipsOf(tx)
    for (const { erase } of ownData) await erase(tx, person)
    return mine
  })
  const words = formerWords()
  const instead = { nl: words.nl.member, en: words.en.member, de: words.de.member }
  await forgetInWaitingMails(pool('kogge_indexer'), services().database.secret, { ...person, memberships, instead })
  await inIdentity((tx) => eraseAccount(tx, person, instead[person.language]))
}
