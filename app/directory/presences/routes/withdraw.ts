import { text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '../editable.server.ts'
import { setPublished } from '../presences.server.ts'

export const handle = { deed: 'write' }

const page = (params: Params) => paths.presence(officeOf(params), named(params, 'id'))
const back = (params: Params, form: FormData) => localPath(text(form, 'back'), page(params))

/** Takes a presence out of sight; with `publish` brings it back. Nothing is deleted. */
export const action = deed(back, async ({ tx, actor, params, form }) => {
  const { id } = await getEditablePresence(tx, actor, params.id)
  await setPublished(tx, id, text(form, 'publish') === 'yes')
})

export const loader = leadTo(page)
