import type { LoaderFunctionArgs } from '@remix-run/node'
import { asReader } from '#app/identity/door.server.ts'
import { pictureAnswer } from '#app/foundation/pictures/answer.server.ts'
import { idOf } from '#app/foundation/forms/refusal.server.ts'
import { findPhoto } from '../people.server.ts'

/** An ambassador's photo. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const photo = await asReader(request, params.office, (tx, { office }) => findPhoto(tx, office!.id, idOf(params.id)))
  return pictureAnswer(request, photo, 'public')
}
