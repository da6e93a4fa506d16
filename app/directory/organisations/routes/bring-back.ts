import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { bringBack } from '../archive.server.ts'
import { getEditable } from '../editable.server.ts'

export const handle = { deed: 'step', page: true }

const back = (params: Params) => paths.organisation(officeOf(params), named(params, 'slug'))

/** An organisation comes back from the archive as it was. */
export const action = deed(back, async ({ tx, actor, params }) => {
  const { id } = await getEditable(tx, actor, params.slug)
  if (await bringBack(tx, id)) return 'back'
})

export const loader = leadTo(back)
