import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { asMember } from '#app/identity/door.server.ts'
import { formOf } from '#app/foundation/forms/form.server.ts'
import { queueMail } from '#app/foundation/mail/mail.server.ts'
import { approve } from '../approval.server.ts'
import { paths } from '#app/paths.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

/** Approves an organisation and tells whoever offered it. */
export async function action({ request, params }: ActionFunctionArgs) {
  await formOf(request)
  return asMember(
    request,
    params.office,
    async (tx, actor, { office }) => {
      const decided = await approve(tx, idOf(params.id))
      if (decided?.creator && decided.userId !== actor.userId) {
        await queueMail(tx, {
          to: { member: decided.creator },
          template: 'organisationApproved',
          about: decided.id,
          values: { path: paths.organisation(officeOf(params), decided.slug), office: office!.name },
        })
      }
      return redirect(`${paths.adminOrganisations(officeOf(params))}?done=${decided ? 'approved' : 'notWaiting'}`, 303)
    },
    { only: 'admin' },
  )
}

export const loader = ({ params }: { params: { office?: string } }) =>
  redirect(paths.adminOrganisations(officeOf(params)))
