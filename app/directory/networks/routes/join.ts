import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { answer } from '../networks.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.adminNetworks(officeOf(params))

/** The office accepts a network's invitation: from now on both sides let each other search. */
export const action = deed(
  back,
  async ({ tx, params }) => ((await answer(tx, named(params, 'network'), 'member')) ? 'networkJoined' : 'notInvited'),
  { only: 'admin' },
)

export const loader = leadTo(back)
