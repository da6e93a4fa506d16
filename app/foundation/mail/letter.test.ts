import { mailKinds } from '#app/rooms.server.ts'
import { expect, test } from 'vitest'
import type { Letter, WrittenMail } from './mail.ts'
import { render } from './render.server.ts'

const letter: Letter = {
  language: 'nl',
  subject: '2 nieuwe\nmatches',
  lead: 'Dit is nieuw:',
  why: 'Omdat je zoekt.',
  stop: '/digest/t/stop',
  sections: [
    {
      eyebrow: 'Deventer',
      title: 'Water <in> Ghana',
      more: { text: 'En nog 3', path: '/deventer/search?country=GH&kind=ngo' },
      less: { text: 'Minder hiervan', path: '/digest/t/searches/deventer/1' },
      items: [{ title: 'Bron & Put', detail: 'ngo · Ghana', lines: ['Zoekt: kennis'], path: '/deventer/presences/1' }],
    },
  ],
  links: [{ text: 'Stop deze mails', path: '/digest/t/stop' }],
}
const reader = { address: 'reader@example.org', name: 'Anke', language: 'en' as const }
const mail = { to: { person: '' }, template: 'letter', values: letter, site: 'https://kogge.example' } as WrittenMail

test('a letter says everything in its own language, as text and as HTML', () => {
  const { subject, text, html, unsubscribe } = render(mailKinds, mail, reader)
  expect(subject).toBe('2 nieuwe matches')
  const lines = text.split('\n')
  expect(lines.slice(0, 5)).toEqual(['Hallo Anke,', '', 'Dit is nieuw:', '', 'Water <in> Ghana (Deventer)'])
  expect(lines[5]).toMatch(/^-+$/)
  expect(lines.slice(6, 11)).toEqual([
    '',
    'Bron & Put',
    '  ngo · Ghana',
    '  * Zoekt: kennis',
    '  https://kogge.example/deventer/presences/1',
  ])
  for (const path of ['/deventer/search?country=GH&kind=ngo', '/digest/t/searches/deventer/1', '/digest/t/stop']) {
    expect(text).toContain(`\nhttps://kogge.example${path}\n`)
    expect(html).toContain(`href="https://kogge.example${path.replaceAll('&', '&amp;')}"`)
  }
  expect(html).toContain('Water &lt;in&gt; Ghana')
  expect(html).toContain('<html lang="nl">')
  expect(unsubscribe).toBe('https://kogge.example/digest/t/stop')
})
