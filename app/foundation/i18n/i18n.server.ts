/** Texts on the server: which language a reader gets, and `t` for it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createCookie } from '@remix-run/node'
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languages, type Language } from '#app/taxonomy/vocabulary.ts'
import type { Texts } from './keys.ts'
import { addFormats, options } from './options.ts'

const instances = new Map<Language, i18n>()

function bundle(language: Language) {
  const folder = path.resolve('locales', language)
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object]),
  )
}

/** The i18next instance of a language; made once, or at every call in development so that edited texts show. */
export function texts(language: Language): i18n {
  let instance = instances.get(language)
  if (!instance || process.env.NODE_ENV === 'development') {
    instance = i18next.createInstance()
    instance.use(initReactI18next)
    void instance.init({
      ...options,
      initAsync: false,
      lng: language,
      resources: Object.fromEntries(languages.map((l) => [l, bundle(l)])),
    })
    addFormats(instance)
    instances.set(language, instance)
  }
  return instance
}

/** Translates on the server: `translator(language)('presences:mine.title')`. */
export const translator = (language: Language): Texts => texts(language).t

export const languageCookie = createCookie('kogge_language', {
  path: '/',
  maxAge: 60 * 60 * 24 * 365,
  sameSite: 'lax',
  httpOnly: true,
})

/** `de-AT` → `de`; anything that is not one of the site's languages → undefined. */
export const asLanguage = (value: unknown): Language | undefined =>
  typeof value === 'string' ? languages.find((language) => language === value.toLowerCase().slice(0, 2)) : undefined

/** The first language of an Accept-Language header (RFC 9110, with weights) that the site has. */
function acceptedLanguage(header: string | null): Language | undefined {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
      return { tag, q: q === undefined ? 1 : Number(q) }
    })
    .filter((entry) => entry.q > 0)
    .sort((a, b) => b.q - a.q)
    .map((entry) => asLanguage(entry.tag))
    .find(Boolean)
}

let fallback: (request: Request) => Promise<Language | undefined> = async () => undefined
/** Lets the offices say their default language without this module knowing offices. */
export function fallBackTo(ask: typeof fallback): void {
  fallback = ask
}

/** What the reader prefers: chosen (`?lang=` or the cookie), else what the browser asks for. Asks no database. */
export async function preferredLanguage(
  address: string,
  cookie: string | null | undefined,
  accept: string | null | undefined,
): Promise<Language | undefined> {
  const [, query = ''] = address.split('?', 2)
  return (
    asLanguage(new URLSearchParams(query).get('lang')) ??
    asLanguage(await languageCookie.parse(cookie ?? null).catch(() => null)) ??
    acceptedLanguage(accept ?? null)
  )
}

/** The reader's language: what they prefer, else the office's own, else English. */
export async function languageOf(request: Request): Promise<Language> {
  return (
    (await preferredLanguage(request.url, request.headers.get('Cookie'), request.headers.get('Accept-Language'))) ??
    (await fallback(request)) ??
    'en'
  )
}

/** `t` for the reader of this request. */
export async function textsFor(request: Request): Promise<{ t: Texts; language: Language }> {
  const language = await languageOf(request)
  return { t: translator(language), language }
}
