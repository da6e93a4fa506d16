import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { setPhoto } from '../profile.server.ts'
import { meAsAmbassador } from './own.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.ownAmbassador(officeOf(params))

/** Removes the own photo; the initials stand there again. */
export const action = deed(back, async ({ tx, actor }) => {
  await setPhoto(tx, (await meAsAmbassador(tx, actor)).id, null)
  return 'saved'
})

export const loader = leadTo(back)
