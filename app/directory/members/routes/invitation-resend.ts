import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { leadTo } from '#app/identity/deed.server.ts'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { invitedTooOften, mailInvitation } from '../invitation-mail.server.ts'
import { renew } from '../invitations.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf, type Params } from '#app/foundation/http/params.ts'
import { said } from '#app/foundation/http/said.ts'

export const handle = { deed: 'invite' }

const back = (params: Params) => paths.adminInvitations(officeOf(params))

/** Sends an invitation again, with a new link; the earlier one ends. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  const { language } = await textsFor(request)
  return asMember(
    request,
    params.office,
    async (tx, actor, { office }) => {
      const renewed = await renew(tx, idOf(params.id))
      if (renewed) {
        // Thrown, so that the link of the invitation before goes on working.
        if ((await invitedTooOften(office!, renewed.email)) !== null)
          throw redirect(said(back(params), 'invitedOften'), 303)
        await mailInvitation(tx, { ...renewed, office: office!, by: actor.memberId, language })
      }
      return redirect(said(back(params), renewed ? 'resent' : 'notOpen'), 303)
    },
    { only: 'admin' },
  )
}

export const loader = leadTo(back)
