import { notFound } from '#app/foundation/http/answers.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { ownTripAt } from '../form.server.ts'
import { removeEntry } from '../programme.server.ts'

export const handle = { deed: 'write' }

const back = (params: Params) => paths.tripProgramme(officeOf(params), named(params, 'id'))

/** Takes an entry off the programme. */
export const action = deed(back, async ({ tx, params, id }) => {
  const trip = await ownTripAt(tx, params.id)
  if (!(await removeEntry(tx, trip, id('entry')))) throw notFound('trip')
})

export const loader = leadTo(back)
