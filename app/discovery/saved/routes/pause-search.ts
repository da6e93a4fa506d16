import { text } from '#app/foundation/forms/form.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { setPaused } from '../saved.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.savedSearches(officeOf(params))

/** Leaves a kept search out of mails; without `paused` takes it in again. */
export const action = deed(back, async ({ tx, params, form }) => {
  if (!(await setPaused(tx, params.id, text(form, 'paused') === 'yes'))) throw notFound()
})

export const loader = leadTo(back)
