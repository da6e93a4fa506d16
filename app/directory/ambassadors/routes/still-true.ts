import { text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { confirmProfile } from '../profile.server.ts'
import { meAsAmbassador } from './own.server.ts'

export const handle = { deed: 'write' }

const page = (params: Params) => paths.ownAmbassador(officeOf(params))
const back = (params: Params, form: FormData) => localPath(text(form, 'back'), page(params))

/** The own profile is still true. */
export const action = deed(back, async ({ tx, actor }) => {
  await confirmProfile(tx, (await meAsAmbassador(tx, actor)).memberId)
  return 'true'
})

export const loader = leadTo(page)
