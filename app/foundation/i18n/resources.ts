/**
 * The texts by namespace, as the compiler knows their keys; a room's own are added by its `texts.ts`. Types only:
 * nothing of this reaches a bundle.
 */
import type admin from '#locales/en/admin.json'
import type common from '#locales/en/common.json'
import type discover from '#locales/en/discover.json'
import type errors from '#locales/en/errors.json'
import type legal from '#locales/en/legal.json'
import type mail from '#locales/en/mail.json'
import type offices from '#locales/en/offices.json'
import type refusals from '#locales/en/refusals.json'
import type taxonomy from '#locales/en/taxonomy.json'
import type vocabulary from '#locales/en/vocabulary.json'

export interface Resources {
  admin: typeof admin
  common: typeof common
  discover: typeof discover
  errors: typeof errors
  legal: typeof legal
  mail: typeof mail
  offices: typeof offices
  refusals: typeof refusals
  taxonomy: typeof taxonomy
  vocabulary: typeof vocabulary
}
