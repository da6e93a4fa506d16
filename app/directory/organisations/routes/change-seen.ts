import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { markSeen } from '../changes.server.ts'

export const handle = { deed: 'write', page: true }

const back = (params: Params) => paths.adminOrganisations(officeOf(params))

/** What an editor changed: an administrator leaves it so. */
export const action = deed(back, async ({ tx, id }) => ((await markSeen(tx, id())) ? 'seenChange' : 'notChanged'), {
  only: 'admin',
})

export const loader = leadTo(back)
