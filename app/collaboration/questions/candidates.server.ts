/** To whom a question can be passed on. */
import type { Tx } from '#db/client.server.ts'
import { deskAmbassadors, type DeskAmbassador } from '#app/collaboration/cases/turns.server.ts'
import { isThere } from '#app/collaboration/cases/who-is-asked.ts'
import { today } from '#app/foundation/days/today.ts'
import type { Question } from './question.ts'

/** Colleagues at the desk to whom it can be passed: all but the present owner, who asks, and who pauses. */
export async function candidatesFor(
  tx: Tx,
  { country, owner, asker }: Pick<Question, 'country' | 'owner' | 'asker'>,
  on = today(),
): Promise<DeskAmbassador[]> {
  return (await deskAmbassadors(tx, country)).filter(
    (one) => one.id !== owner?.id && one.memberId !== asker.id && isThere(one, on),
  )
}
