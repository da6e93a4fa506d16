import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { getEditable } from '../editable.server.ts'
import { setLogo } from '../organisations.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.editOrganisation(officeOf(params), named(params, 'slug'))

/** Removes the logo; the initials stand there again. */
export const action = deed(back, async ({ tx, actor, params }) => {
  await setLogo(tx, (await getEditable(tx, actor, params.slug)).id, null)
  return 'saved'
})

export const loader = leadTo(back)
