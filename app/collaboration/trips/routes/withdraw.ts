import { notFound } from '#app/foundation/http/answers.server.ts'
import { named, officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'
import { tripAt } from '../form.server.ts'
import { withdraw } from '../requests.server.ts'

export const handle = { deed: 'step' }

const back = (params: Params) => paths.trip(officeOf(params), named(params, 'id'))

/** The asker takes a request back while nobody has answered. */
export const action = deed(back, async ({ tx, params, id }) => {
  await tripAt(tx, params.id)
  if (!(await withdraw(tx, id('request')))) throw notFound('trip')
  return 'withdrawn'
})

export const loader = leadTo(back)
