import { redirect } from '@remix-run/node'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { hasOpenWork } from '#app/collaboration/cases/hand-over.server.ts'
import { end } from '../ambassadors.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.adminAmbassadors(officeOf(params))

/** An ambassador answers no more, from today. */
export const action = deed(
  back,
  async ({ tx, params, id }) => {
    // Open work is handed over first, so that nothing waits for somebody who has gone.
    if (await hasOpenWork(tx, id()))
      throw redirect(said(paths.handOverFor(officeOf(params), named(params, 'id')), 'first'), 303)
    return (await end(tx, id())) ? 'ambassadorEnded' : 'notAmbassador'
  },
  { only: 'admin' },
)

export const loader = leadTo(back)
