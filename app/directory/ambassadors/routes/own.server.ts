/** The door of the own profile's routes. */
import { asMember, type MemberActor } from '#app/identity/door.server.ts'
import { notFound } from '#app/foundation/http/answers.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { Ambassador } from '../ambassador.ts'
import { findOf } from '../ambassadors.server.ts'

/** The member, who answers for a desk of this office. Throws 404 for other members. */
export async function meAsAmbassador(tx: Tx, actor: MemberActor): Promise<Ambassador> {
  const me = await findOf(tx, actor.memberId)
  if (!me) throw notFound('ambassador')
  return me
}

/** Runs `work` for a member who answers for a desk of this office. 404 for other members. */
export const asAmbassador = <T>(
  request: Request,
  slug: string | undefined,
  work: (tx: Tx, me: Ambassador, office: { slug: string; name: string }) => Promise<T>,
): Promise<T> =>
  asMember(request, slug, async (tx, actor, { office }) => work(tx, await meAsAmbassador(tx, actor), office!))
