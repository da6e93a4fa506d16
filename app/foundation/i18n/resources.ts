/** The texts by namespace, as the compiler knows their keys. Types only: nothing of this reaches a bundle. */
import type admin from '#locales/en/admin.json'
import type ambassadors from '#locales/en/ambassadors.json'
import type auth from '#locales/en/auth.json'
import type common from '#locales/en/common.json'
import type desks from '#locales/en/desks.json'
import type digest from '#locales/en/digest.json'
import type discover from '#locales/en/discover.json'
import type errors from '#locales/en/errors.json'
import type feeds from '#locales/en/feeds.json'
import type front from '#locales/en/front.json'
import type imports from '#locales/en/imports.json'
import type introductions from '#locales/en/introductions.json'
import type legal from '#locales/en/legal.json'
import type mail from '#locales/en/mail.json'
import type map from '#locales/en/map.json'
import type matches from '#locales/en/matches.json'
import type offices from '#locales/en/offices.json'
import type organisations from '#locales/en/organisations.json'
import type presences from '#locales/en/presences.json'
import type questions from '#locales/en/questions.json'
import type refusals from '#locales/en/refusals.json'
import type searches from '#locales/en/searches.json'
import type sensitive from '#locales/en/sensitive.json'
import type taxonomy from '#locales/en/taxonomy.json'
import type trips from '#locales/en/trips.json'
import type vocabulary from '#locales/en/vocabulary.json'
import type workload from '#locales/en/workload.json'

export type Resources = {
  admin: typeof admin
  ambassadors: typeof ambassadors
  auth: typeof auth
  common: typeof common
  desks: typeof desks
  digest: typeof digest
  discover: typeof discover
  errors: typeof errors
  feeds: typeof feeds
  front: typeof front
  imports: typeof imports
  introductions: typeof introductions
  legal: typeof legal
  mail: typeof mail
  map: typeof map
  matches: typeof matches
  offices: typeof offices
  organisations: typeof organisations
  presences: typeof presences
  questions: typeof questions
  refusals: typeof refusals
  searches: typeof searches
  sensitive: typeof sensitive
  taxonomy: typeof taxonomy
  trips: typeof trips
  vocabulary: typeof vocabulary
  workload: typeof workload
}
