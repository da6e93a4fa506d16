import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { confirmProfile } from '../profile.server.ts'
import { meAsAmbassador } from './own.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.ownAmbassador(officeOf(params))

/** The own profile is still true. */
export const action = deed(back, async ({ tx, actor }) => {
  await confirmProfile(tx, (await meAsAmbassador(tx, actor)).memberId)
  return 'true'
})

export const loader = leadTo(back)
