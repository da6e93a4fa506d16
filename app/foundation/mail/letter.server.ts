/**
 * A letter as words that are sent: plain text that reads well by itself, and the same as simple HTML that fits a phone.
 */
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { plainSpaces } from '#app/foundation/i18n/dates.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Brand, Letter, MailLink, Message } from './mail.ts'
import { letterHtml } from './MailPage.tsx'

type Section = Letter['sections'][number]

const underline = (title: string) => `${title}\n${'-'.repeat(Math.min([...title].length, 70))}`

/** `site` is the address people use; `reader.name` '' where nobody is known behind the address. */
export function renderLetter(
  written: Letter,
  site: string,
  reader: { address: string; name: string },
  brand: Brand,
): Message {
  // Names of what it tells are part of its lines, whatever they hold.
  const letter = JSON.parse(JSON.stringify(written), (_key, value: unknown) =>
    typeof value === 'string' ? oneLine(value) : value,
  ) as Letter
  const t = translator(letter.language)
  const greeting = reader.name ? t('mail:greeting', { name: oneLine(reader.name) }) : t('mail:greetingPlain')
  const footer = t('mail:footer', { site })
  return {
    to: reader.address,
    subject: letter.subject.replace(/\s+/g, ' '),
    text: plainSpaces(
      [
        greeting,
        letter.lead,
        ...letter.sections.map((section) => sectionText(section, site)),
        `-- \n${[letter.why, ...letter.links.map((link) => linkText(link, site)), footer].join('\n\n')}`,
      ].join('\n\n') + '\n',
    ),
    html: letterHtml(letter, site, brand, greeting, footer),
    unsubscribe: site + letter.stop,
  }
}

const linkText = ({ text, path }: MailLink, site: string) => `${text}:\n${site}${path}`

function sectionText({ eyebrow, title, items, more, less }: Section, site: string): string {
  const heading = underline(eyebrow ? `${title} (${eyebrow})` : title)
  const each = items.map((item) =>
    [item.title, `  ${item.detail}`, ...item.lines.map((line) => `  * ${line}`), `  ${site}${item.path}`].join('\n'),
  )
  return [heading, ...each, ...[more, less].flatMap((link) => (link ? [linkText(link, site)] : []))].join('\n\n')
}
