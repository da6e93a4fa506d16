import { text } from '#app/foundation/forms/form.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { strike } from '../associations.server.ts'
import { getEditable } from '../editable.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.editOrganisation(officeOf(params), named(params, 'slug'))

/** Takes back a membership that was noted by mistake. */
export const action = deed(back, async ({ tx, actor, params, form }) => {
  await strike(tx, (await getEditable(tx, actor, params.slug)).id, text(form, 'membership'))
  return 'saved'
})

export const loader = leadTo(back)
