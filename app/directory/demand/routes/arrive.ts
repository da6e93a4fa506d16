import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import { arrive } from '../interests.server.ts'

export const handle = { deed: 'write' }

const edit = (params: Params) => paths.editPresence(officeOf(params), named(params, 'id'))

/** *We are active there now*: an interest becomes a presence; its editor goes on to say where and since when. */
export const action = deed(edit, async ({ tx, actor, params }) => {
  const { id } = await getEditablePresence(tx, actor, params.id)
  if (await arrive(tx, id)) return 'arrived'
})

export const loader = leadTo((params) => paths.presence(officeOf(params), named(params, 'id')))
