import { expect, test } from 'vitest'
import { languages } from '#app/taxonomy/vocabulary.ts'
import { translator } from '#app/foundation/i18n/i18n.server.ts'
import { readMail } from './read-mail.server.ts'
import { htmlReplies, replies } from './reply-text.examples.ts'
import { answerIn } from './reply-text.ts'

test.each(replies)('%s', (_name, text, answer) => expect(answerIn(text)).toBe(answer))

test('the line that our mails carry ends an answer, in each language', () => {
  for (const language of languages)
    expect(answerIn(`Yes.\n${translator(language)('mail:reply.line')}\nHello`)).toBe('Yes.')
})

const mail = (headers: string, body = 'Monday.') => Buffer.from(`From: Ada <Ada@Example.org>\r\n${headers}\r\n${body}`)

test.each(htmlReplies)('HTML alone: %s', async (_name, html, answer) => {
  expect((await readMail(mail('Content-Type: text/html; charset=utf-8\r\n', html))).answer).toBe(answer)
})

test.each([
  ['Auto-Submitted: auto-replied', true],
  ['Auto-Submitted: auto-generated; owner-email="x"', true],
  ['Auto-Submitted: no', false],
  ['Precedence: bulk', true],
  ['List-Id: <news.example.org>', true],
  ['X-Autoreply: yes', true],
  ['Content-Type: multipart/report; boundary=x', true],
  ['X-Mailer: Thunderbird', false],
])('%s: written by a machine is %s', async (header, automatic) => {
  expect((await readMail(mail(`${header}\r\n`))).automatic).toBe(automatic)
})

test('a mail is known again by its Message-ID, and without one by all of it', async () => {
  const hash = async (headers: string, body?: string) => (await readMail(mail(headers, body))).hash.toString('hex')
  expect(await hash('Message-ID: <1@x>\r\n', 'a')).toBe(await hash('Message-ID: <1@x>\r\n', 'b'))
  expect(await hash('Message-ID: <2@x>\r\n', 'a')).not.toBe(await hash('Message-ID: <1@x>\r\n', 'a'))
  expect(await hash('Subject: x\r\n', 'a')).not.toBe(await hash('Subject: x\r\n', 'b'))
})

test('who wrote it is read in small letters', async () => {
  expect((await readMail(mail('Subject: x\r\n'))).from).toEqual(['ada@example.org'])
})

test('what a server is told is plain ASCII and fits its line, also in all languages at once', () => {
  for (const why of ['unknown', 'sender', 'gone', 'long', 'big', 'files', 'often', 'later'] as const) {
    const line = languages.map((language) => translator(language)(`replies:${why}`)).join(' / ')
    expect(line).toMatch(/^[\x20-\x7e]{20,490}$/)
  }
})
