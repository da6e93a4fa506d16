import { text } from '#app/foundation/forms/form.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { ownTripAt } from '../form.server.ts'
import { moveEntry } from '../programme.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.tripProgramme(officeOf(params), named(params, 'id'))

/** An entry a step up (`way=up`) or down in its day. */
export const action = deed(back, async ({ tx, params, form, id }) => {
  const trip = await ownTripAt(tx, params.id)
  if (!(await moveEntry(tx, trip, id('entry'), text(form, 'way') === 'up' ? 'up' : 'down'))) throw notFound('trip')
})

export const loader = leadTo(back)
