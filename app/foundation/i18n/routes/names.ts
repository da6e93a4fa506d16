import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/foundation/http/answers.server.ts'
import { countryName, offeredCountries } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import type { Names } from '#app/taxonomy/names.ts'
import { continents, regionName } from '#app/taxonomy/regions.ts'
import { languages, spokenLanguages } from '#app/taxonomy/vocabulary.ts'

/** The server's names of countries, regions and languages, for the browser to use the very same. */
export function loader({ params }: LoaderFunctionArgs) {
  const language = languages.find((known) => known === params.language)
  if (!language) throw notFound('page')
  const names: Names = {
    region: Object.fromEntries([
      ...offeredCountries.map((code) => [code, countryName(code, language)]),
      ...continents.flat(2).map((code) => [code, regionName(code, language)]),
    ]),
    language: Object.fromEntries(spokenLanguages.map((code) => [code, languageName(code, language)])),
  }
  return Response.json(names, { headers: { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=604800' } })
}
