/** Lines of an inbox as a page shows them. Pure. */
import type { Words } from '#app/identity/digest-source.ts'
import type { InboxItem } from '#app/identity/inbox-source.ts'
import { isLate, whenText } from './inbox.ts'

/** `when` is '' where no day is said. With `post` the action is done by a form, without it `path` leads on. */
export type Line = {
  key: string
  title: string
  detail: string[]
  when: string
  late: boolean
  action: string
  path: string
  post: string | null
}

/** An item in its reader's language on the day `on`. */
export function lineOf(item: InboxItem & { kind: string }, on: string, words: Words): Line {
  const { title, detail, action } = item.say(words)
  return {
    key: `${item.kind} ${item.id}`,
    title,
    detail: detail.filter((part): part is string => Boolean(part)),
    when: item.since ? whenText(item, on, words) : '',
    late: isLate(item, on),
    action,
    path: item.path,
    post: item.post ?? null,
  }
}
