import { text } from '#app/foundation/forms/form.server.ts'
import { localPath } from '#app/foundation/http/local-path.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { getEditablePresence } from '#app/directory/presences/editable.server.ts'
import { setMuted } from '../mutes.server.ts'

export const handle = { deed: 'write' }

const page = (params: Params) => paths.matches(officeOf(params))
const back = (params: Params, form: FormData) => localPath(text(form, 'back'), page(params))

/**
 * No mails to this member about the matches of one presence; with `again` they come again. The page keeps showing the
 * matches.
 */
export const action = deed(back, async ({ tx, actor, form }) => {
  const { id } = await getEditablePresence(tx, actor, text(form, 'presence'))
  await setMuted(tx, id, text(form, 'again') !== 'yes')
})

export const loader = leadTo(page)
