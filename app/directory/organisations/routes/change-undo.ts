import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { undoChange } from '../changes.server.ts'

export const handle = { deed: 'decide', page: true }

const back = (params: Params) => paths.adminOrganisations(officeOf(params))

/** What an editor changed: an administrator brings back what was. */
export const action = deed(back, async ({ tx, id }) => ((await undoChange(tx, id())) ? 'undoneChange' : 'notChanged'), {
  only: 'admin',
})

export const loader = leadTo(back)
