import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { setArms } from '../arms.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.adminSettings(officeOf(params))

/** Takes the arms down; the product's mark stands there again. */
export const action = deed(
  back,
  async ({ tx }) => {
    await setArms(tx, null)
    return 'saved'
  },
  { only: 'admin' },
)

export const loader = leadTo(back)
