/** What a digest says of a presence beside its organisation's name. Pure. */
import type { Words } from '#app/identity/digest-source.ts'
import type { Presence } from './presence.ts'
import { standingName } from './where.ts'

/** Kind, where and how, and the office where it is not `office` (slug). `also`: others of the organisation. */
export const organisationDetail = (words: Words, presence: Presence, office: string, also: Presence[] = []) =>
  [
    words.t(`vocabulary:kind.${presence.organisation.kind}`),
    [presence, ...also].map((each) => standingName(each, words)).join('; '),
    ...(presence.office.slug === office ? [] : [presence.office.name]),
  ].join(' · ')
