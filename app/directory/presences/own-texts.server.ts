/** Where a presence's own words stand in Postgres. */
import type { Tx } from '#db/client.server.ts'
import { eachOwnText, ownTextNames, type OwnTexts } from './presence.ts'

/** The columns of `kogge.presences p` that hold them, as `OwnTexts`. */
export const ownTextColumns = (tx: Tx) => tx`
  ${tx(ownTextNames.map((name) => `p.${name}`))}, p.description_language as "descriptionLanguage",
  case when p.second_language is not null then jsonb_build_object('language', p.second_language)
    || p.second_texts end as second`

/** The same to be written. */
export const ownTextValues = (tx: Tx, { descriptionLanguage, second, ...texts }: OwnTexts) => ({
  ...eachOwnText((name) => texts[name]),
  description_language: descriptionLanguage,
  second_language: second?.language ?? null,
  second_texts: tx.json(second ? eachOwnText((name) => second[name]) : {}),
})
