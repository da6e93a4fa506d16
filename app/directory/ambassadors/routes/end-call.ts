import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { endCall } from '../calls.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.staffing(officeOf(params), named(params, 'iso'))

/** Ends a desk's call. */
export const action = deed(
  back,
  async ({ tx, params }) => {
    await endCall(tx, named(params, 'iso'))
    return 'callEnded'
  },
  { only: 'admin' },
)

export const loader = leadTo(back)
