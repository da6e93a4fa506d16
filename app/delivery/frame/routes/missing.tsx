import { notFound } from '#app/foundation/http/answers.server.ts'

/** Every address that no route knows. */
export const loader = () => {
  throw notFound('page')
}
export const action = loader

export default function Missing() {
  return null
}
