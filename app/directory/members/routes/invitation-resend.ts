import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { paths } from '#app/paths.ts'
import { invitedTooOften, mailInvitation } from '../invitation-mail.server.ts'
import { renew } from '../invitations.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

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
          throw redirect(`${paths.adminInvitations(officeOf(params))}?done=invitedOften`, 303)
        await mailInvitation(tx, { ...renewed, office: office!, by: actor.memberId, language })
      }
      return redirect(`${paths.adminInvitations(officeOf(params))}?done=${renewed ? 'resent' : 'notOpen'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) =>
  redirect(paths.adminInvitations(officeOf(params)))
