/** A line of the audit in words. Pure. */
import { sayKey, type AnyTexts } from '#app/foundation/i18n/keys.ts'
import type { Act } from '#app/identity/acts.ts'

/** Whose names are known. `exists` says whether there is a text of a key. */
export type Words = { t: AnyTexts; exists: (key: string) => boolean; names: Record<string, string> }
/** The parts of an act that are words; '' where there is nothing to say. */
export type Line = { id: string; at: string; who: string; what: string; about: string; office: string }

/** The name; for nobody the house, for somebody whose account is gone that it is gone. */
const nameOf = (id: string | null, { t, names }: Words) =>
  id === null ? sayKey(t, 'audit:theHouse') : (names[id] ?? sayKey(t, 'audit:erasedPerson'))

/** Codes, several with commas, by their words where they have some. */
function codes(text: string, { t, exists }: Words): string {
  const say = (code: string) => {
    const key = [`vocabulary:role.${code}`, `audit:code.${code}`].find(exists)
    return key ? sayKey(t, key) : code
  }
  return text.split(',').filter(Boolean).map(say).join(', ')
}

/** `moment` writes the time. */
export function lineOf(act: Act, moment: (at: Date) => string, words: Words): Line {
  const { was, became } = act
  const change =
    was && became && was !== became ? `${codes(was, words)} → ${codes(became, words)}` : codes(became, words)
  const subject = act.subject !== null && act.subject !== act.actor ? nameOf(act.subject, words) : ''
  return {
    id: act.id,
    at: moment(act.at),
    who: act.kind === 'sign-in-failed' ? sayKey(words.t, 'audit:somebody') : nameOf(act.actor, words),
    what: sayKey(words.t, `audit:kind.${act.kind}`),
    about: [subject, act.thing ?? '', change].filter(Boolean).join(' · '),
    office: act.office?.name ?? '',
  }
}
