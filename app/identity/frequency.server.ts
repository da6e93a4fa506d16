/** How often a person wants the mail with what is new to them. Verbs of the identity plane (`inIdentity`). */
import type { Tx } from '#db/client.server.ts'
import type { Frequency } from './account.ts'

/** `daily` where they never said. */
export async function frequencyOf(tx: Tx, userId: string): Promise<Frequency> {
  const [row] = await tx<
    { frequency: Frequency }[]
  >`select frequency from identity.digest_settings where user_id = ${userId}`
  return row?.frequency ?? 'daily'
}

/** From now on this often. False where there is no such person any more. */
export async function setFrequency(tx: Tx, userId: string, frequency: Frequency): Promise<boolean> {
  const rows = await tx`
    insert into identity.digest_settings (user_id, frequency) select id, ${frequency} from identity.users
    where id = ${userId}
    on conflict (user_id) do update set frequency = excluded.frequency returning user_id`
  return rows.length > 0
}
