/** Reads the form with which somebody asks to join an office. */
import { text } from '#app/foundation/forms/form.server.ts'
import { organisationKinds } from '#app/taxonomy/vocabulary.ts'
import { writeWanted } from './wanted.ts'

export type JoinRequest = { message: string; wanted: string }

/** `listed` are the slugs that can be chosen. Errors are text keys by field. */
export function readJoin(
  form: FormData,
  listed: string[],
): { ok: true; request: JoinRequest } | { ok: false; errors: Record<string, string> } {
  const [how, message, slug, name] = [
    text(form, 'how'),
    text(form, 'message'),
    text(form, 'organisation'),
    text(form, 'newName'),
  ]
  const kind = organisationKinds.find((known) => known === text(form, 'newKind'))
  const errors: Record<string, string> = {}
  if (message.length > 1000) errors.message = 'offices:errors.messageLong'
  if (!['listed', 'new', 'none'].includes(how)) errors.how = 'offices:errors.how'
  if (how === 'listed' && !listed.includes(slug)) errors.organisation = 'offices:errors.organisation'
  if (how === 'new' && (name === '' || name.length > 200)) errors.newName = 'offices:errors.newName'
  if (how === 'new' && !kind) errors.newKind = 'offices:errors.newKind'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const wanted =
    how === 'listed' ? writeWanted({ how, slug }) : how === 'new' && kind ? writeWanted({ how, kind, name }) : ''
  return { ok: true, request: { message, wanted } }
}
