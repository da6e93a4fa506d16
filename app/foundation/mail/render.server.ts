/**
 * From a queued mail to the words that are sent: plain text, and the same as simple HTML. Texts:
 * locales/<language>/mail.json.
 */
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { manyLines, oneLine } from '#app/foundation/forms/one-line.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { dayName, dayRange, plainSpaces } from '#app/foundation/i18n/dates.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { countryName, countryNames } from '#app/taxonomy/countries.ts'
import { inCountry } from '#app/taxonomy/in-country.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { renderLetter } from './letter.server.ts'
import type { Message, WrittenMail } from './mail.ts'
import { escaped } from './markup.ts'

/** What somebody wrote to the reader, quoted as it stands. */
const quotedAsWritten = new Set(['message', 'note'])

type Reader = { address: string; name: string; language: Language }

/**
 * `reader.name` is '' where nobody is known behind the address. `connected`: whom an introduction brings together with
 * the reader.
 */
export function render(mail: WrittenMail, reader: Reader, connected?: Reader): Message {
  if (mail.template === 'letter') return renderLetter(mail.values, mail.site, reader)
  const t = translator(reader.language)
  const values = readable({ connected: '', ...mail.values }, reader.language)
  if (connected)
    Object.assign(values, {
      replyTo: connected.address,
      connected: `${oneLine(connected.name)} <${connected.address}>`,
    })
  const { path = '', message = '', replyTo } = values as Partial<Record<string, string>>
  const link = path && mail.site + path
  const say = (key: string) => t(`mail:${mail.template}.${key}`, { ...values, defaultValue: '' }).trim()
  const paragraphs = [
    reader.name ? t('mail:greeting', { name: oneLine(reader.name) }) : t('mail:greetingPlain'),
    ...say('text').split('\n\n'),
  ]
  const quoted = message.trim()
  const after = say('after')
  const footer = t('mail:footer', { site: mail.site })
  return {
    to: reader.address,
    subject: say('subject').replace(/\s+/g, ' '),
    text: plainSpaces(
      [
        ...paragraphs,
        quoted &&
          quoted
            .split('\n')
            .map((line) => `> ${line.trimEnd()}`)
            .join('\n'),
        link && `${say('button')}:\n${link}`,
        after,
        `-- \n${footer}`,
      ]
        .filter(Boolean)
        .join('\n\n') + '\n',
    ),
    html: `<!doctype html><html lang="${reader.language}"><body style="margin:0;padding:24px;background:#f5f7f8;color:#16242b;font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-radius:12px;overflow-wrap:break-word">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${quoted && `<blockquote style="margin:16px 0;padding:4px 16px;border-left:4px solid #0b4f6c">${escaped(quoted)}</blockquote>`}
${
  link &&
  `<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b4f6c;color:#fff;font-weight:bold;text-decoration:none">${escaped(say('button'))}</a></p>
<p style="font-size:14px;word-break:break-all">${escaped(link)}</p>`
}
${after && `<p style="font-size:14px">${escaped(after)}</p>`}
<p style="font-size:14px;color:#4a5b64">${escaped(footer)}</p>
</div></body></html>
`,
    replyTo,
  }
}

/**
 * The values with what a reader's language decides: `country` by its name and as `where` (in Latvia), `countries` by
 * their names, `role` by its name, `due` as a day, `fromOn` and `untilOn` as `when`, `next` as what then happens.
 * `context` picks the words for who is invited to answer for countries. What the reader may not see is said in the
 * words of the page.
 */
function readable(values: Record<string, string>, language: Language): Record<string, string | Phrase> {
  const { country, countries, role, due, fromOn, untilOn, next } = values
  const t = translator(language)
  // Names are part of our own sentences, whenever and by whatever way they came in; only what is quoted has lines of
  // its own.
  const lines = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      quotedAsWritten.has(name) ? manyLines(value) : oneLine(value),
    ]),
  )
  const unseen = Object.fromEntries(
    ['organisation', 'other']
      .filter((name) => values[name] === '')
      .map((name) => [name, new Phrase(t('introductions:unnamed'))]),
  )
  return {
    ...lines,
    ...unseen,
    ...(values.owner === '' && { owner: new Phrase(t('introductions:admins')) }),
    ...(next && { then: sayKey(t, `mail:questionAsked.then.${next}`) }),
    outOf: lines.title ? t('mail:introduced.outOf', { title: lines.title }) : '',
    ...(country && { country: countryName(country, language), where: inCountry(country, language) }),
    ...(due && { due: dayName(due, language) }),
    ...(countries && { countries: listed(countryNames(countries.split(','), language), language) }),
    ...(role && { role: sayKey(t, `vocabulary:role.${role}`) }),
    ...(role === 'ambassador' && countries && { context: role }),
    ...(fromOn && untilOn && { when: dayRange(fromOn, untilOn, language) }),
  }
}
