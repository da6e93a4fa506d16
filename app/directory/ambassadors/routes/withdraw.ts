import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { withdraw } from '../applications.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.applyAmbassador(officeOf(params))

/** Takes the own open application back. */
export const action = deed(back, async ({ tx, actor }) => {
  await withdraw(tx, actor.memberId)
})

export const loader = leadTo(back)
