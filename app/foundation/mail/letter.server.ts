/**
 * A letter as words that are sent: plain text that reads well by itself, and the same as simple HTML that fits a phone.
 */
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { plainSpaces } from '#app/foundation/i18n/dates.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import type { Letter, MailLink, Message } from './mail.ts'
import { escaped } from './markup.ts'

type Section = Letter['sections'][number]
type Item = Section['items'][number]

const ink = '#16242b'
const soft = '#4a5b64'
const blue = '#0b4f6c'
const underline = (title: string) => `${title}\n${'-'.repeat(Math.min([...title].length, 70))}`

/** `site` is the address people use; `reader.name` '' where nobody is known behind the address. */
export function renderLetter(written: Letter, site: string, reader: { address: string; name: string }): Message {
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
    html: `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;padding:16px;background:#f5f7f8;color:${ink};font:16px/1.5 sans-serif">
<div style="max-width:600px;margin:0 auto">
<div style="padding:20px;background:#fff;border-radius:12px;overflow-wrap:break-word">
<p style="margin:0 0 12px">${escaped(greeting)}</p>
<p style="margin:0">${escaped(letter.lead)}</p>
${letter.sections.map((section) => sectionHtml(section, site)).join('\n')}
</div>
<div style="padding:16px 20px;font-size:14px;color:${soft}">
<p style="margin:0 0 8px">${escaped(letter.why)}</p>
<p style="margin:0 0 8px">${letter.links.map((link) => linkHtml(link, site, soft)).join(' &nbsp;·&nbsp; ')}</p>
<p style="margin:0">${escaped(footer)}</p>
</div>
</div></body></html>
`,
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

const linkHtml = ({ text, path }: MailLink, site: string, colour = blue) =>
  `<a href="${escaped(site + path)}" style="color:${colour}">${escaped(text)}</a>`

function sectionHtml({ eyebrow, title, items, more, less }: Section, site: string): string {
  return `<div style="margin-top:24px;padding-top:16px;border-top:3px solid ${blue}">
${eyebrow && `<p style="margin:0;font-size:14px;color:${soft}">${escaped(eyebrow)}</p>`}
<h2 style="margin:0 0 4px;font-size:19px;line-height:1.3">${escaped(title)}</h2>
${items.map((item) => itemHtml(item, site)).join('\n')}
${more ? `<p style="margin:12px 0 0"><strong>${linkHtml(more, site)}</strong></p>` : ''}
${less ? `<p style="margin:12px 0 0;font-size:14px">${linkHtml(less, site, soft)}</p>` : ''}
</div>`
}

function itemHtml({ title, detail, lines, path }: Item, site: string): string {
  return `<div style="margin-top:14px;padding-left:12px;border-left:3px solid #c9d6dc">
<p style="margin:0;font-size:17px;font-weight:bold"><a href="${escaped(site + path)}" style="color:${blue}">${escaped(title)}</a></p>
<p style="margin:0;font-size:14px;color:${soft}">${escaped(detail)}</p>
${lines.length > 0 ? `<ul style="margin:4px 0 0;padding-left:20px">${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : ''}
</div>`
}
