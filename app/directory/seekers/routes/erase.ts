import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { erase } from '../seekers.server.ts'

export const handle = { deed: 'write' }

const page = (params: Params) => paths.matches(officeOf(params))

/** Erases what the member kept about what they look at. */
export const action = deed(page, async ({ tx }) => {
  await erase(tx)
  return 'lookingErased'
})

export const loader = leadTo(page)
