/**
 * From a queued mail to the words that are sent: plain text, and the same as simple HTML in the office's colours.
 * Texts: locales/<language>/mail-*.json.
 */
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { manyLines, oneLine } from '#app/foundation/forms/one-line.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { texts, translator } from '#app/foundation/i18n/i18n.server.ts'
import { dayName, dayRange, plainSpaces } from '#app/foundation/i18n/dates.ts'
import type { Phrase } from '#app/foundation/i18n/options.ts'
import { countryName, countryNames } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { renderLetter } from './letter.server.ts'
import {
  ofTheHouse,
  type Answer,
  type Brand,
  type MailKinds,
  type MailLink,
  type Message,
  type WrittenMail,
} from './mail.ts'
import { mailHtml } from './MailPage.tsx'
import { kindOf } from './seen.server.ts'

/** What somebody wrote to the reader, quoted as it stands. */
const quotedAsWritten = new Set(['message', 'note'])

type Reader = { address: string; name: string; language: Language }

/**
 * `reader.name` is '' where nobody is known behind the address. `connected`: whom an introduction brings together with
 * the reader. `brand`: the office as whose member they read it. `answer`: how they answer it, where it asks for that.
 */
export function render(
  kinds: MailKinds,
  mail: WrittenMail,
  reader: Reader,
  { connected, brand = ofTheHouse, answer }: { connected?: Reader; brand?: Brand; answer?: Answer } = {},
): Message {
  if (mail.template === 'letter') return renderLetter(mail.values, mail.site, reader, brand)
  const kind = kindOf(kinds, mail)!
  const t = translator(reader.language)
  const given: Record<string, string> = { connected: '', ...mail.values }
  const values = { ...readable(given, reader.language), ...kind.words?.(given, t) }
  if (connected)
    Object.assign(values, {
      replyTo: connected.address,
      connected: `${oneLine(connected.name)} <${connected.address}>`,
    })
  const { path = '', message = '', replyTo } = values as Partial<Record<string, string>>
  const link = path ? mail.site + path : ''
  const say = (key: string) => {
    const text = `${kind.texts}:${mail.template}.${key}`
    return texts(reader.language).exists(text, values) ? sayKey(t, text, values).trim() : ''
  }
  const paragraphs = [
    reader.name ? t('mail:greeting', { name: oneLine(reader.name) }) : t('mail:greetingPlain'),
    ...say('text').split('\n\n'),
  ]
  const quoted = message.trim()
  // What stands above this line in an answer is the answer (app/delivery/replies/reply-text.ts).
  const above = typeof answer === 'object' ? t('mail:reply.line') : ''
  const how = answer ? t(answer === 'page' ? 'mail:reply.page' : 'mail:reply.how') : ''
  const after = [say('after'), how].filter(Boolean)
  const linked = (all: MailLink[] = []) =>
    all.map(({ text, path: to }) => ({ text: oneLine(text), href: mail.site + to }))
  const buttons = linked(kind.buttons?.(given, t, reader.language))
  const others = linked(kind.others?.(given, t, reader.language))
  const othersTitle = others.length > 0 ? say('others') : ''
  const own = buttons.length > 0 ? t('mail:buttons', { due: given.due ? dayName(given.due, reader.language) : '' }) : ''
  const toPage = buttons.length > 0 ? t('mail:page') : say('button')
  const asLine = ({ text, href }: { text: string; href: string }) => `${text}:\n${href}`
  const footer = t('mail:footer', { site: mail.site })
  return {
    to: reader.address,
    subject: say('subject').replace(/\s+/g, ' '),
    text: plainSpaces(
      [
        above,
        ...paragraphs,
        quoted &&
          quoted
            .split('\n')
            .map((line) => `> ${line.trimEnd()}`)
            .join('\n'),
        ...buttons.map(asLine),
        own,
        othersTitle,
        ...others.map(asLine),
        link && asLine({ text: toPage, href: link }),
        ...after,
        `-- \n${footer}`,
      ]
        .filter(Boolean)
        .join('\n\n') + '\n',
    ),
    html: mailHtml(reader.language, brand, {
      above,
      paragraphs,
      quoted,
      buttons,
      own,
      others,
      othersTitle,
      button: toPage,
      link,
      after,
      footer,
    }),
    replyTo: typeof answer === 'object' ? answer.to : replyTo,
  }
}

/**
 * The values with what a reader's language decides: `country` by its name and as `where` (in Latvia), `countries` by
 * their names, `role` by its name, `due` as a day, `fromOn` and `untilOn` as `when`.
 */
function readable(values: Record<string, string>, language: Language): Record<string, string | Phrase> {
  const { country, countries, role, due, fromOn, untilOn } = values
  const t = translator(language)
  // Names are part of our own sentences, whenever and by whatever way they came in; only what is quoted has lines of
  // its own.
  const lines = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      quotedAsWritten.has(name) ? manyLines(value) : oneLine(value),
    ]),
  )
  return {
    ...lines,
    ...(country && { country: countryName(country, language), where: inCountry(country, language) }),
    ...(due && { due: dayName(due, language) }),
    ...(countries && { countries: listed(countryNames(countries.split(','), language), language) }),
    ...(role && { role: sayKey(t, `vocabulary:role.${role}`) }),
    ...(fromOn && untilOn && { when: dayRange(fromOn, untilOn, language) }),
  }
}
