import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formOf } from './form.server.ts'
import { manyLines, oneLine, severalLines } from './one-line.ts'

test.each([
  ['Anke\r\n\r\nYour password is wrong: https://evil.example', 'Anke Your password is wrong: https://evil.example'],
  ['Anke\nde\rVries\u2028x\u2029y\u0085z', 'Anke de Vries x y z'],
  ['a\tb\vc\fd', 'a bcd'],
  ['Anke\u0000\u0007\u001b[31m\u007f\u009b', 'Anke[31m'],
  ['\u202eexe.knab\u202c', 'exe.knab'],
  ['\u2066a\u2067b\u2068c\u2069\u202a\u202b\u202d\u200e\u200f\u061c', 'abc'],
  ['ze\u00adro\u200bwi\u2060dth\ufeff', 'zerowidth'],
  ['\u{e0041}\u{e0042}tags', 'tags'],
  ['\u3164\u115f\u2800', ''],
  ['\u200d\u200c', ''],
  ['  many   spaces\u00a0\u3000here ', 'many spaces here'],
  ['👩‍🌾 नमस्‍ते می‌خواهم ❤️', '👩‍🌾 नमस्‍ते می‌خواهم ❤️'],
])('%j is one line', (text, line) => expect(oneLine(text)).toBe(line))

test('several lines keep their ends and nothing unseen', () => {
  expect(manyLines('One\r\nTwo\u2028Three\t\u202eFour\u0000')).toBe('One\nTwo\nThree\tFour')
})

const sent = (fields: Record<string, string>, kind: 'urlencoded' | 'multipart') => {
  const form = kind === 'multipart' ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (form instanceof FormData) form.append('logo', new File(['a\nb'], 'a\nb.png'))
  return formOf(new Request('http://localhost/', { method: 'POST', body: form }))
}

test.each(['urlencoded', 'multipart'] as const)(
  'of every form (%s), fields are one line but for those named; passwords and files are as they were sent',
  async (kind) => {
    const form = await sent(
      {
        name: 'A\nB',
        'title.nl': 'A\r\nB',
        anything: 'A\u202eB',
        body: 'A\r\nB',
        'summary.de': 'A\r\nB',
        new_password: ' a\tb ',
      },
      kind,
    )
    expect(Object.fromEntries([...form].filter(([name]) => name !== 'logo'))).toEqual({
      name: 'A B',
      'title.nl': 'A B',
      anything: 'AB',
      body: 'A\nB',
      'summary.de': 'A\nB',
      new_password: ' a\tb ',
    })
    if (kind === 'multipart') expect(await (form.get('logo') as File).text()).toBe('a\nb')
  },
)

test('every text area is a field of several lines', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const areas = pages.flatMap((file) =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(/<TextArea\b[^>]*?(?:name=\{?["'`]|field\(["'`])([\w$]+)/g)].map(
      ([, name]) => name,
    ),
  )
  expect(areas.length).toBeGreaterThan(15)
  // `${name}.nl`: about, help and helpNot of an ambassador's profile.
  expect(
    areas.filter((name) => name !== '$' && !severalLines.has(name)),
    'Name it in severalLines, or its line ends are lost.',
  ).toEqual([])
})
