import { remindNow } from '#app/delivery/reminders/reminders.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'

export const handle = { deed: 'remind' }

const back = (params: Params) => paths.coverage(officeOf(params))

/** Asks somebody who has been silent whether their profile is still true. */
export const action = deed(
  back,
  async ({ tx, id, reader }) => ((await remindNow(tx, id(), reader.office!)) ? 'reminded' : 'notReminded'),
  { only: 'admin' },
)

export const loader = leadTo(back)
