import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { revoke } from '../invitations.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.adminInvitations(officeOf(params))

/** Takes an invitation back. */
export const action = deed(back, async ({ tx, id }) => ((await revoke(tx, id())) ? 'revoked' : 'notOpen'), {
  only: 'admin',
})

export const loader = leadTo(back)
