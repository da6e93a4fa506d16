/** A form that was sent and could not be answered, given back to be sent again. Pure; shared with the browser. */
import { formKeyField } from './form-key.ts'

/** `passwords` are the fields that must be typed again; `files`: one was chosen that must be chosen again. */
export type SentForm = { action: string; fields: [string, string][]; passwords: string[]; files: boolean }

/** What `form`, sent to `action`, is made of. Passwords are not given back, nor are files. */
export function sentForm(action: string, form: FormData): SentForm {
  const sent: SentForm = { action, fields: [], passwords: [], files: false }
  for (const [name, value] of form) {
    if (typeof value !== 'string') sent.files ||= value.size > 0
    else if (/password/i.test(name)) sent.passwords.push(name)
    else sent.fields.push([name, value])
  }
  return sent
}

/** What somebody wrote, as opposed to chose: the fields that a page shows when it gives them back. */
export const written = ({ fields }: SentForm): string[] =>
  fields.filter(([name, value]) => name !== formKeyField && /\S\s\S/.test(value)).map(([, value]) => value)
