import { text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { moveForward } from '../ambassadors.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.staffing(officeOf(params), named(params, 'iso'))

/** Moves one of those who share a desk one place forward. */
export const action = deed(
  back,
  async ({ tx, params, form }) =>
    (await moveForward(tx, named(params, 'iso'), idOf(text(form, 'ambassador')))) ? 'moved' : 'notMoved',
  { only: 'admin' },
)

export const loader = leadTo(back)
