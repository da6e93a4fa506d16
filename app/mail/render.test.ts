import { expect, test } from 'vitest'
import { languages } from '#app/taxonomy/vocabulary.ts'
import type { QueuedMail, Templates } from './mail.ts'
import { render } from './render.server.ts'

const path = '/somewhere/secret'
const office = 'Deventer Internationaal'
/** A letter is written by who queues it: app/mail/letter.test.ts. */
type Template = Exclude<keyof Templates, 'letter'>
const examples: Pick<Templates, Template> = {
  confirmAddress: { path }, resetPassword: { path }, passwordChanged: { path }, addressKnown: { path },
  invitation: { path, office, inviter: 'Anke' },
  joinRequest: { path, office, name: 'Bo', message: 'Hello', organisation: 'Firm' },
  joinAccepted: { path, office }, joinDeclined: { office, message: 'Hello' },
  organisationWaiting: { path, office, organisation: 'Firm' }, organisationApproved: { path, office, organisation: 'Firm' },
  organisationRejected: { path, office, organisation: 'Firm', message: 'Hello' },
  contact: { office, name: 'Bo', replyTo: 'bo@example.org', message: 'Hello' },
}
const written = (template: Template, language: (typeof languages)[number], values: object = examples[template]) =>
  render({ to: { person: '' }, template, values, site: 'https://kogge.example' } as QueuedMail, { address: 'reader@example.org', name: 'Reader', language })

test.each(Object.keys(examples) as Template[])('%s says everything in three languages', (template) => {
  const subjects = languages.map((language) => {
    const { subject, text, html } = written(template, language)
    expect(subject).not.toBe('')
    expect(text).toContain('Reader')
    expect(text.split('\n\n').length).toBeGreaterThan(2)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|mail:/)
    if ('path' in examples[template]) {
      expect(text).toMatch(/.+:\nhttps:\/\/kogge\.example\/somewhere\/secret\n/)
      expect(html).toMatch(/>[^<]+<\/a>/)
    } else expect(html).not.toContain('<a ')
    if ('message' in examples[template]) expect(text).toContain('> Hello')
    return subject
  })
  expect(new Set(subjects).size).toBe(3)
})

test('what somebody typed is text, never markup, another line of the head, or a text key', () => {
  const { subject, html, text, replyTo } = written('contact', 'en', {
    office, name: 'Bo\r\nBcc: all@example.org', replyTo: 'bo@example.org', message: '<script>alert(1)</script> $t(mail:greeting) {{office}}',
  })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(html).not.toContain('<script')
  expect(text).toContain('<script>alert(1)</script> $t(mail:greeting) {{office}}')
  expect(replyTo).toBe('bo@example.org')
})
