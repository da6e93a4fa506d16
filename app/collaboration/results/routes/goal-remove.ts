import { deed, leadTo } from '#app/identity/deed.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'
import { paths } from '#app/paths.ts'
import { dropGoal } from '../goals.server.ts'

export const handle = { deed: 'write' }

export const loader = leadTo((params) => paths.goals(officeOf(params)))

/** Takes a goal away: the administrators of the office that set it. */
export const action = deed(
  (params) => paths.goals(officeOf(params)),
  async ({ tx, id }) => {
    if (!(await dropGoal(tx, id()))) throw notFound()
    return 'dropped'
  },
  { only: 'admin' },
)
