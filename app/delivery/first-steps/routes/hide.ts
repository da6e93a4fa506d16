import { localPath } from '#app/foundation/http/local-path.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { hideFirstSteps } from '../first-steps.server.ts'

export const handle = { deed: 'write' }

const home = (params: Params) => paths.office(officeOf(params))

/** The first steps are not shown to this member any more; back to the page they stood on. */
export const action = deed(
  (params, form) => (text(form, 'back') ? localPath(text(form, 'back')) : home(params)),
  async ({ tx }) => hideFirstSteps(tx),
)

export const loader = leadTo(home)
