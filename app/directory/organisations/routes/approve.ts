import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { approve } from '../approval.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { deed, leadTo } from '#app/identity/deed.server.ts'
import { paths } from '#app/paths.ts'

export const handle = { deed: 'decide' }

const back = (params: Params) => paths.adminOrganisations(officeOf(params))

/** Approves an organisation and tells whoever offered it. */
export const action = deed(
  back,
  async ({ tx, actor, reader, params, id }) => {
    const decided = await approve(tx, id())
    if (decided?.creator && decided.userId !== actor.userId) {
      await queueMail(tx, {
        to: { member: decided.creator },
        template: 'organisationApproved',
        about: decided.id,
        values: { path: paths.organisation(officeOf(params), decided.slug), office: reader.office!.name },
      })
    }
    return decided ? 'approved' : 'notWaiting'
  },
  { only: 'admin' },
)

export const loader = leadTo(back)
