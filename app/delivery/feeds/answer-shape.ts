import { ownTextNames } from '#app/directory/presences/presence.ts'

/**
 * The API's answer as its page shows it: field names with the type of what they hold. A test holds it to what the API
 * gives.
 */
export const answerShape = `{
  "total": number, "page": number, "pageSize": number,
  "items": [{
    "id": uuid, "office": slug, "officeName": string,
    "organisation": { "id": uuid, "slug": string, "name": string, "kind": code, "kindName": string,
      "seat": { "home": code, "homeName": string, "place": string | null }, "url": url },
    "country": code, "countryName": string, "place": string | null, "lat": number | null, "lon": number | null,
    "sensitive": { "because": "presence" | "country" } | null,
    "field": code, "fieldName": string,
    "sectors": [code], "sectorNames": { code: string }, "ownSectors": [string],
    "activities": [code], "activityNames": { code: string },
    "offers": [code], "offerNames": { code: string },
    "seeks": [code], "seekNames": { code: string },
    "languages": [code], "languageNames": { code: string },
    "sinceOn": date | null, "untilOn": date | null,
    ${ownTextNames.map((name) => `"${name}": string`).join(', ')}, "descriptionLanguage": "nl" | "en" | "de" | null,
    "second": { "language": "nl" | "en" | "de", ${ownTextNames.map((name) => `"${name}": string`).join(', ')} } | null,
    "visibility": "office" | "network" | "public", "confirmedOn": date, "url": url
  }],
  "facets": {
    "country": { code: number }, "sector": { code: number }, "kind": { code: number }, "field": { code: number },
    "offers": { code: number }, "seeks": { code: number }, "language": { code: number },
    "home": { code: number }, "office": { slug: number }
  },
  "facetNames": { "country": { code: string }, ... }
}`

/** The answer of the directory, in the same way. */
export const organisationsShape = `{
  "total": number, "page": number, "pageSize": number,
  "items": [{
    "id": uuid, "office": slug, "officeName": string, "slug": string, "name": string, "kind": code, "kindName": string,
    "seat": { "home": code, "homeName": string, "place": string | null },
    "summary": { "nl" | "en" | "de": string },
    "sectors": [code], "sectorNames": { code: string }, "ownSectors": [string],
    "listings": number, "countries": [code], "countryNames": { code: string },
    "offers": [code], "offerNames": { code: string },
    "seeks": [code], "seekNames": { code: string },
    "url": url
  }],
  "facets": {
    "kind": { code: number }, "sector": { code: number }, "home": { code: number }, "publisher": { slug: number },
    "letter": { letter: number }
  },
  "facetNames": { "kind": { code: string }, ... }
}`

/** The answer of the matches, in the same way. A presence there is what it is above, with its standing. */
export const matchesShape = `{
  "total": number,
  "items": [{
    "score": number, "strength": "strong" | "good" | "possible",
    "reasons": [{ "rule": code, "text": string, "for": boolean }],
    "interesting": boolean,
    "third": { "standing": "active" | "looking", "id": uuid, ... },
    "presence": {
      "standing": "active" | "looking", "id": uuid, "office": slug, "organisation": { ... }, "country": code, ...
    }
  }]
}`
