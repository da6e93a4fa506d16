/** What the compiler knows of texts' keys, and the keys that it cannot follow. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { useTranslation } from 'react-i18next'
import { expect, test } from 'vitest'
import { texts, translator, type textsFor } from './i18n.server.ts'
import { sayKey } from './keys.ts'
import type { useTexts } from './use-texts.ts'

type OnServer = Awaited<ReturnType<typeof textsFor>>['t']
type OfMany = ReturnType<typeof useTexts<'presences'>>['t']
type OnPage = ReturnType<typeof useTranslation<readonly ['auth', 'common']>>['t']

/** None of these lines may compile. */
const wrong = (onServer: OnServer, ofMany: OfMany, onPage: OnPage, role: 'admin' | 'king') => [
  // @ts-expect-error No such text where no namespace is named.
  onServer('nosuch'),
  // @ts-expect-error No such text in a namespace.
  onServer('auth:nosuch'),
  // @ts-expect-error No such text, with values.
  onServer('matches:card.nosuch', { count: 2 }),
  // @ts-expect-error One of the keys that may come about has no text.
  onServer(`vocabulary:role.${role}`),
  // @ts-expect-error Another namespace comes first here.
  ofMany('tagline'),
  // @ts-expect-error No such text in another namespace than the first.
  ofMany('auth:nosuch'),
  // @ts-expect-error No such text in the namespaces that were asked for.
  onPage('nosuch'),
  // @ts-expect-error A namespace that was not asked for.
  onPage('mail:greetingPlain'),
]

/** Each of these must compile. */
const right = (onServer: OnServer, ofMany: OfMany, onPage: OnPage, role: 'admin' | 'member') => [
  onServer('tagline'),
  onServer('auth:signIn.title'),
  onServer('matches:page.found', { count: 2 }),
  onServer(`vocabulary:role.${role}`),
  ofMany('card.offers'),
  ofMany('common:tagline'),
  onPage('signIn.title'),
  onPage('common:tagline'),
]

test('a key without a text does not compile, and one with a text does', () => {
  const same = (key: string) => key
  const all = [same as OnServer, same as OfMany, same as OnPage] as const
  expect(wrong(...all, 'king')).toEqual([
    'nosuch',
    'auth:nosuch',
    'matches:card.nosuch',
    'vocabulary:role.king',
    'tagline',
    'auth:nosuch',
    'nosuch',
    'mail:greetingPlain',
  ])
  expect(right(...all, 'member')).toHaveLength(8)
})

test('a key from data has its text, with its values, or comes back', () => {
  const t = translator('en')
  expect(sayKey(t, 'auth:signIn.title')).toBe(t('auth:signIn.title'))
  expect(sayKey(t, 'tagline')).toBe(t('tagline'))
  expect(sayKey(t, 'matches:page.found', { count: 2 })).toBe(t('matches:page.found', { count: 2 }))
  expect(sayKey(t, 'auth:nosuch')).toBe('nosuch')
})

test('the compiler knows every namespace', () => {
  const named = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)texts\.ts$|i18n\/resources\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(path.join('app', file), 'utf8').matchAll(/^ +(\w+): typeof \1$/gm)])
    .map(([, name]) => name)
    .sort()
  expect(named).toEqual(
    readdirSync('locales/en')
      .map((file) => path.parse(file).name)
      // Mails are written by keys from data.
      .filter((name) => !name.startsWith('mail-'))
      .sort(),
  )
})

/**
 * Every string of the code that stands by itself and names a namespace: the refusals of forms, and whatever else is
 * handed on as a key.
 */
test('what the code hands on as a key has its text', () => {
  const namespaces = readdirSync('locales/en').map((file) => path.parse(file).name)
  const key = new RegExp(`(['"\`])((?:${namespaces.join('|')}):[\\w.-]*\\w)\\1`, 'g')
  const keys = new Set(
    ['app', 'server', 'search', 'db'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
        .flatMap((entry) =>
          [...readFileSync(path.join(entry.parentPath, entry.name), 'utf8').matchAll(key)].map(([, , found]) => found),
        ),
    ),
  )
  expect(keys.size).toBeGreaterThan(400)
  const english = texts('en')
  expect([...keys].filter((each) => !english.exists(each) && !english.exists(each, { count: 2 }))).toEqual([])
})
