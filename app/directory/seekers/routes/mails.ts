import { text } from '#app/foundation/forms/form.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { setMuted } from '../seekers.server.ts'

export const handle = { deed: 'write' }

const page = (params: Params) => paths.matches(officeOf(params))

/** No mails to this member about who fits what they look at; with `again` they come again. */
export const action = deed(page, async ({ tx, form }) => {
  await setMuted(tx, text(form, 'again') !== 'yes')
})

export const loader = leadTo(page)
