/** Keys of texts, as the compiler knows them: a wrong one does not compile. */
import type { TFunction } from 'i18next'
import type { Resources } from './resources.ts'

export type Namespace = keyof Resources

/** A `t` that reaches every namespace: `presences:mine.title` by its name, and without one a text of `First`. */
export type TextsOf<First extends Namespace> = TFunction<readonly [First, ...Namespace[]]>

/** The `t` that pages, mails and files are written with. */
export type Texts = TextsOf<'common'>

/** Any `t`, whatever namespaces it reaches. */
export type AnyTexts = (key: never) => string

/**
 * The text of a key that comes from data, which the compiler cannot follow: the message of a refused field, the
 * sentence of a constraint of the database, a code under its list. Such a key names its namespace, or is of the first
 * one of `t`; one without a text comes back as it is. Hence the cast. Whole keys that stand in the code are held
 * against the texts by keys.test.ts.
 */
export const sayKey = (t: AnyTexts, key: string, values?: Record<string, unknown>): string =>
  (t as (key: string, values?: Record<string, unknown>) => string)(key, values)
