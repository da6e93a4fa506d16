/** Everything about a person as one file that anybody can open. */
import { renderToStaticMarkup } from 'react-dom/server'
import { countryName } from '#app/taxonomy/countries.ts'
import { languageName } from '#app/taxonomy/language-names.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import { texts } from '#app/foundation/i18n/i18n.server.ts'
import { momentName } from '#app/foundation/i18n/moment.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import type { OwnRow } from '#app/identity/own-data.ts'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import type { OwnPart } from './own-data.server.ts'

/** A value as its reader reads it: codes by their names, times by the clock of the place, nothing for nothing. */
function readable(name: string, value: unknown, language: Language, t: Texts): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((each) => readable(name, each, language, t)).join(', ')
  if (value instanceof Date) return momentName(value, language)
  if (typeof value === 'object')
    return Object.entries(value)
      .map(
        ([key, each]) =>
          `${languages.some((known) => known === key) ? `${languageName(key, language)}: ` : ''}${String(each)}`,
      )
      .join('\n')
  const text = String(value as string | number | boolean)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return momentName(new Date(text), language)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayName(text, language)
  if (name === 'country' || name === 'countries') return countryName(text, language)
  if (name === 'language' || name === 'languages') return languageName(text, language)
  if (name === 'sectors') return sectorName(text, language)
  const known = [
    `account:value.${text}`,
    `audit:kind.${text}`,
    `results:rung.${text}`,
    `results:band.${text}`,
    `results:state.${text}`,
    `seekers:role.${text}`,
  ].find((key) => texts(language).exists(key))
  return known && coded.has(name) ? sayKey(t, known) : text
}
/** Fields that hold a code of ours. */
const coded = new Set([
  'state',
  'role',
  'roles',
  'band',
  'kind',
  'frequency',
  'purpose',
  'outcome',
  'reason',
  'days',
  'field',
  'template',
])

function Row({ kind, row, language, t }: { kind: string; row: OwnRow; language: Language; t: Texts }) {
  const { what, photo, ...fields } = row
  const facts = Object.entries(fields)
    .map(([name, value]) => [name, readable(name, value, language, t)] as const)
    .filter(([, value]) => value !== '')
  return (
    <article>
      <h3>{sayKey(t, `account:data.${kind}.${what}`)}</h3>
      {typeof photo === 'string' && photo.startsWith('data:image/') && <img src={photo} alt="" width="160" />}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{sayKey(t, `account:field.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

const looks = `
body{font:16px/1.5 system-ui,sans-serif;color:#1b1f24;max-width:46rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.8rem;line-height:1.2}h2{margin-top:2.5rem;border-bottom:2px solid #0b4f6c;padding-bottom:.25rem}
h3{margin:1.25rem 0 .25rem;font-size:1rem}article{break-inside:avoid}dl{margin:0}
dl div{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem;padding:.15rem 0}
dt{color:#4a5560}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
nav ul{columns:2}a{color:#0b4f6c}.none{color:#4a5560}
@media(max-width:30rem){dl div{grid-template-columns:1fr}nav ul{columns:1}}@media print{a{color:inherit}}`

/**
 * Everything about a person as a page that stands alone: it needs no network and no script, and carries the same as
 * JSON for a machine (`<script type="application/json" id="data">`).
 */
export const ownDataFile = (file: File): string => `<!doctype html>\n${renderToStaticMarkup(<OwnDataPage {...file} />)}`

type File = { parts: OwnPart[]; name: string; at: Date; language: Language; t: Texts }

function OwnDataPage({ parts, name, at, language, t }: File) {
  const json = JSON.stringify({ about: name, at: at.toISOString(), parts }, null, 1).replaceAll('<', '\\u003c')
  const title = t('account:data.title', { name })
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: looks }} />
      </head>
      <body>
        <h1>{title}</h1>
        <p>{t('account:data.made', { at: momentName(at, language) })}</p>
        <nav>
          <ul>
            {parts.map(({ kind, rows }) => (
              <li key={kind}>
                <a href={`#${kind}`}>{sayKey(t, `account:data.${kind}.title`)}</a> ({rows.length})
              </li>
            ))}
          </ul>
        </nav>
        {parts.map(({ kind, rows }) => (
          <section key={kind} id={kind}>
            <h2>{sayKey(t, `account:data.${kind}.title`)}</h2>
            {rows.length === 0 && <p className="none">{t('account:data.none')}</p>}
            {rows.map((row, at) => (
              <Row key={at} kind={kind} row={row} language={language} t={t} />
            ))}
          </section>
        ))}
        <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: json }} />
      </body>
    </html>
  )
}
