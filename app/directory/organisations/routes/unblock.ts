import { deed, leadTo } from '#app/identity/deed.server.ts'
import { text } from '#app/foundation/forms/form.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { named, officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { unblock } from '../blocks.server.ts'
import { getEditable } from '../editable.server.ts'

export const handle = { deed: 'write' }

/** The organisation can be met again by whom it had blocked. */
export const action = deed(
  (params) => paths.editOrganisation(officeOf(params), named(params, 'slug')),
  async ({ tx, actor, form, params }) => {
    const { id } = await getEditable(tx, actor, params.slug)
    return (await unblock(tx, id, idOf(text(form, 'id')))) ? 'unblocked' : undefined
  },
)

export const loader = leadTo((params) => paths.editOrganisation(officeOf(params), named(params, 'slug')))
