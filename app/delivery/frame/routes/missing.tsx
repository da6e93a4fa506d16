import { notFound } from '#app/foundation/http/answers.server.ts'

export const handle = { deed: 'write', page: true }

/** Every address that no route knows. */
export function loader() {
  throw notFound('page')
}

/** A form that was sent to one. */
export function action() {
  throw notFound('page')
}

export default function Missing() {
  return null
}
