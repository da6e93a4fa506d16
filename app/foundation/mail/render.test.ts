import { expect, test } from 'vitest'
import { mailKinds } from '#app/rooms.server.ts'
import { languages } from '#app/taxonomy/vocabulary.ts'
import type { Templates, Written, WrittenMail } from './mail.ts'
import { render } from './render.server.ts'

const path = '/somewhere/secret'
const office = 'Deventer Internationaal'
const trip = { path, traveller: 'Anke', country: 'LV', fromOn: '2027-05-03', untilOn: '2027-05-05' }
const meeting = {
  asker: 'Bo',
  kind: '',
  title: 'Who knows?',
  country: 'GH',
  organisation: 'Firm',
  accepted: 'Ama',
  owner: 'Esi',
  other: 'Firm',
  message: 'Hello',
  context: '' as const,
  token: '',
  steps: '',
  alternatives: '',
}
const result = {
  reporter: 'Bo',
  rung: 'startup',
  fromOn: '2026-03-09',
  untilOn: '2026-03-09',
  message: 'Hello',
  decided: 'Ama',
  country: 'GH',
}
/** A letter is written by who queues it: app/foundation/mail/letter.test.ts. */
type Template = Exclude<keyof Templates, 'letter'>
const enquiry = { name: 'Bo', country: 'GH', organisation: 'Firm', message: 'Hello', context: '' } as const
const examples: { [T in Template]: Written<T> } = {
  confirmAddress: { path },
  resetPassword: { path },
  passwordChanged: { path, context: '' },
  newDevice: { path, device: 'Firefox, Linux', context: '' },
  addressKnown: { path },
  changeAddress: { path },
  addressAsked: { path, email: 'new@example.org' },
  addressChanged: { path, email: 'new@example.org' },
  invitation: { path, office, inviter: 'Anke', role: 'editor', countries: '', first: '' },
  secondFactorOn: { path },
  secondFactorOff: { path, context: '' },
  recoveryCodeUsed: { path, left: '9' },
  accountErased: { path },
  joinRequest: { path, office, name: 'Bo', message: 'Hello', organisation: 'Firm' },
  joinAccepted: { path, office },
  joinDeclined: { office, message: 'Hello' },
  organisationWaiting: { path, office, organisation: 'Firm' },
  organisationApproved: { path, office, organisation: 'Firm' },
  organisationRejected: { path, office, organisation: 'Firm', message: 'Hello' },
  organisationRestored: { path, office, organisation: 'Firm', field: 'registration', was: 'kvk:12345678', became: '' },
  ambassadorApplied: { path, office, name: 'Bo', message: 'Hello', countries: 'GH' },
  ambassadorAppointed: { path, office, countries: 'GH' },
  ambassadorDeclined: { office, message: 'Hello' },
  ambassadorReminder: { path, office, context: '' },
  tripTake: { ...trip, name: 'Bo', organisation: 'Firm', message: 'Hello' },
  tripJoin: { ...trip, name: 'Bo', organisation: 'Firm', message: 'Hello' },
  tripAccepted: { ...trip, message: 'Hello' },
  tripDeclined: { ...trip, message: 'Hello' },
  tripCancelled: { ...trip, context: '' },
  tripAdded: { ...trip, name: 'Bo' },
  tripPassed: { ...trip, office },
  tripLedBy: { ...trip, office, name: 'Bo' },
  questionAsked: {
    path,
    office,
    asker: 'Bo',
    title: 'Who knows?',
    country: 'GH',
    due: '2026-03-09',
    next: 'ambassador',
    message: 'Hello',
    note: '',
    context: '',
  },
  questionReminder: {
    path,
    office,
    asker: 'Bo',
    title: 'Who knows?',
    country: 'GH',
    due: '2026-03-09',
    next: 'admins',
    message: 'Hello',
    note: '',
    context: '',
  },
  questionInNetwork: {
    path,
    office,
    asker: 'Bo',
    title: 'Who knows?',
    country: 'GH',
    message: 'Hello',
    note: '',
    context: 'desk',
  },
  questionAnswered: { path, office, name: 'Bo', title: 'Who knows?', message: 'Hello', organisation: '', context: '' },
  resultAsked: {
    path,
    office: 'here',
    token: '',
    days: '30',
    due: '',
    asker: 'Bo',
    other: 'Firm',
    fromOn: '2026-03-09',
    untilOn: '2026-03-09',
  },
  resultToConfirm: { path, ...result },
  resultDecided: { path, context: 'confirmed', ...result },
  matchMutual: { path, organisation: 'Firm', mine: 'Wells', country: 'GH' },
  introductionOwned: { path, office, due: '2026-03-09', ...meeting },
  introductionAsked: { path, office, due: '2026-03-09', ...meeting, message: '' },
  introductionReminder: { path, office, due: '2026-03-09', ...meeting },
  introductionAccepted: { path, due: '2026-03-09', ...meeting, message: '' },
  introductionToMake: { path, due: '2026-03-09', ...meeting, message: '' },
  abuseReported: { path, office, name: 'Bo', message: 'Hello' },
  introductionDeclined: { path, office, ...meeting },
  introductionMessage: { path, office, name: 'Bo', ...meeting, message: 'Hello' },
  introductionEnded: { path, office, ...meeting, message: '' },
  introduced: { path, office, introducer: 'Bo', ...meeting, with: '', to: 'asker', context: '' },
  workHandedOver: { path, office, name: 'Bo', message: 'Hello', questions: '2', introductions: '1', enquiries: '3' },
  networkTurn: { path, network: 'Hanse', office, message: 'Hello', context: 'suspended' },
  enquiryConfirm: { path, office, due: '2026-03-09' },
  enquiryReminder: {
    path,
    office,
    due: '2026-03-09',
    name: 'Bo',
    country: 'GH',
    organisation: '',
    message: 'Hello',
    context: '',
  },
  enquiryOwned: { path, office, due: '2026-03-09', ...enquiry },
  enquiryWaits: { path, office, due: '2026-03-09' },
  enquiryPut: { path, office, due: '2026-03-09', ...enquiry },
  enquiryAnswered: { path, office, name: 'Ama', message: 'Hello', due: '2026-03-09' },
  enquiryLast: { path, office, name: 'Ama', message: 'Hello' },
  enquiryClosed: { path, office, name: 'Ama', message: 'Hello' },
  enquiryUnanswered: { path, office },
  contact: { office, name: 'Bo', replyTo: 'bo@example.org', message: 'Hello' },
  enquiryIntroduced: { path, office, organisation: 'Firm', name: 'Bo', to: 'visitor', with: '' },
}
const written = (template: Template, language: (typeof languages)[number], values: object = examples[template]) =>
  render(mailKinds, { template, values, site: 'https://kogge.example' } as WrittenMail, {
    address: 'reader@example.org',
    name: 'Reader',
    language,
  })

test.each(Object.keys(examples) as Template[])('%s says everything in three languages', (template) => {
  const subjects = languages.map((language) => {
    const { subject, text, html } = written(template, language)
    expect(subject).not.toBe('')
    expect(text).toContain('Reader')
    expect(text.split('\n\n').length).toBeGreaterThan(2)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|mail[-:]/)
    if ('path' in examples[template]) {
      expect(text).toMatch(/.+:\nhttps:\/\/kogge\.example\/somewhere\/secret\n/)
      expect(html).toMatch(/>[^<]+<\/a>/)
    } else expect(html).not.toContain('<a ')
    if ((examples[template] as { message?: string }).message) expect(text).toContain('> Hello')
    return subject
  })
  expect(new Set(subjects).size).toBe(3)
})

test.each([
  ['questionAsked', 'passed', { note: 'You know the port' }, 'You know the port'],
  ['questionAnswered', 'offer', { organisation: 'Firm' }, 'Firm'],
  ['questionAnswered', 'unseen', { organisation: '' }, 'Bo'],
  ['introductionOwned', 'words', { organisation: 'An agent in Tema' }, 'An agent in Tema'],
  ['introductionAsked', 'words', { organisation: 'An agent in Tema' }, 'An agent in Tema'],
  ['introductionOwned', 'weighed', { organisation: 'Firm' }, 'Firm'],
  ['introductionOwned', 'direct', { organisation: 'Firm' }, 'Firm'],
  ['introductionAsked', 'direct', { organisation: 'Firm' }, 'Firm'],
  ['introduced', 'agreed', { accepted: 'Ama', organisation: 'Firm' }, 'Ama'],
  ['introduced', 'agreeing', { other: 'Bo' }, 'Bo'],
  ['networkTurn', 'lifted', { network: 'Delta' }, 'Delta'],
  ['networkTurn', 'suspendedElsewhere', { office: 'Zwolle' }, 'Zwolle'],
  ['networkTurn', 'liftedElsewhere', { office: 'Zwolle' }, 'Zwolle'],
  ['introduced', 'asker', { accepted: 'Ama', other: 'An agent in Tema' }, 'Ama'],
  ['introduced', 'bringer', { organisation: 'An agent in Tema', other: 'Bo' }, 'An agent in Tema'],
  ['questionInNetwork', 'home', {}, 'Ghana'],
  ['enquiryOwned', 'replied', {}, 'Bo'],
  ['enquiryOwned', 'refused', {}, 'Firm'],
  ['enquiryOwned', 'put', {}, 'Firm'],
  ['enquiryIntroduced', 'organisation', { to: 'organisation' }, 'Bo'],
  ['ambassadorReminder', 'asked', {}, 'Deventer'],
  ['tripCancelled', 'own', {}, 'https://kogge.example'],
  ['introductionAccepted', 'words', { organisation: 'An agent in Tema' }, 'An agent in Tema'],
  ['introductionToMake', 'words', { organisation: 'An agent in Tema' }, 'An agent in Tema'],
] as const)('%s says in three languages what is so where it is %s', (template, context, values, said) => {
  for (const language of languages) {
    const [{ text: usual }, { text }] = [
      written(template, language),
      written(template, language, { ...examples[template], ...values, context }),
    ]
    expect(text).toContain(said)
    expect(text).not.toBe(usual)
    expect(text).not.toMatch(/\{\{|undefined|mail[-:]/)
  }
})

test("an invitation names the role; an ambassador's the countries, and no organisation of theirs", () => {
  const invited = (role: string, countries: string) =>
    languages.map(
      (language) => written('invitation', language, { path, office, inviter: 'Anke', role, countries, first: '' }).text,
    )
  for (const [at, word] of ['Redacteur', 'Editor', 'Redakteur'].entries())
    expect(invited('editor', '')[at]).toContain(word)
  const [nl, en, de] = invited('ambassador', 'TG,GH')
  expect(nl).toContain('Ghana en Togo')
  expect(en).toContain('become an ambassador of Deventer Internationaal, for Ghana and Togo')
  expect(de).toContain('Ghana und Togo')
  for (const text of [nl, en, de]) expect(text).not.toMatch(/organisat/i)
})

test('whoever is asked to run a new office reads who asks, what an office is and what to do first', () => {
  const values = { path, office, inviter: 'Anke', role: 'admin', countries: '', first: 'yes' } as const
  const [nl, en, de] = languages.map((language) => written('invitation', language, values).text)
  for (const [text, ...words] of [
    [nl, 'Anke vraagt je', 'Elk land heeft er een balie', 'vijf organisaties'],
    [en, 'Anke asks you', 'Every country has a desk', 'five organisations'],
    [de, 'Anke bittet Sie', 'Jedes Land hat dort sein Länderbüro', 'fünf Organisationen'],
  ])
    for (const word of words) expect(text).toContain(word)
})

test.each(['ambassadorApplied', 'ambassadorAppointed'] as const)('%s names the countries', (template) =>
  expect(written(template, 'de', { ...examples[template], countries: 'ZA,AT' }).text).toContain(
    'Österreich und Südafrika',
  ),
)

test('what somebody typed is text, never markup, another line of the head, or a text key', () => {
  const { subject, html, text } = written('enquiryOwned', 'en', {
    ...examples.enquiryOwned,
    name: 'Bo\r\nBcc: all@example.org',
    message: '<script>alert(1)</script> $t(mail:greeting) {{office}}',
  })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(html).not.toContain('<script')
  expect(text).toContain('<script>alert(1)</script> $t(mail:greeting) {{office}}')
})

test("an introduction tells each the other's address, and answers go there; a country and a day are in the reader's language", () => {
  const mail = {
    template: 'introduced',
    values: { ...examples.introduced, with: 'somebody' },
    site: 'https://kogge.example',
  } as WrittenMail
  const { text, replyTo } = render(
    mailKinds,
    mail,
    { address: 'reader@example.org', name: 'Reader', language: 'de' },
    { connected: { address: 'other@example.org', name: 'Other', language: 'nl' } },
  )
  expect(text).toContain('Other <other@example.org>')
  expect(text).toContain('Ghana')
  expect(replyTo).toBe('other@example.org')
  expect(written('questionAsked', 'nl').text).toContain('9 maart 2026')
})

test('a name cannot write a line of its own into a mail; what somebody wrote keeps its lines', () => {
  const evil = 'Bo\r\n\r\nYour password has run out: https://evil.example\u202e'
  const mail: WrittenMail = {
    site: 'https://kogge.example',
    template: 'joinRequest',
    values: { path, office, name: evil, message: 'First line\nSecond line', organisation: evil },
  }
  const { subject, text } = render(mailKinds, mail, { address: 'a@example.org', name: evil, language: 'en' })
  expect(subject).not.toMatch(/[\r\n\u202e]/)
  expect(text.split('\n').filter((line) => line.startsWith('Your password'))).toEqual([])
  expect(text).toContain('> First line\n> Second line')
})

test('a mail wears the name and the colour of the office', () => {
  const mail: WrittenMail = { site: 'https://kogge.example', template: 'joinAccepted', values: { path, office } }
  const { html } = render(
    mailKinds,
    mail,
    { address: 'a@example.org', name: 'Bo', language: 'nl' },
    { brand: { name: 'Zwolle <Wereld>', colour: '#7a1f3d' } },
  )
  expect(html).toContain('Zwolle &lt;Wereld&gt;')
  expect(html).toContain('background:#7a1f3d')
  expect(html).not.toContain('#0b4f6c')
})

test('a mail that is answered says how: by mail, under a line of its own, or on the page', () => {
  const mail = { template: 'introductionMessage', values: examples.introductionMessage, site: 'https://kogge.example' }
  for (const language of languages) {
    const reader = { address: 'reader@example.org', name: 'Reader', language }
    const [byMail, onPage, unasked] = [{ to: 'reply+abc@reply.example' }, 'page' as const, undefined].map((answer) =>
      render(mailKinds, mail as WrittenMail, reader, { answer }),
    )
    expect(byMail.replyTo).toBe('reply+abc@reply.example')
    expect(byMail.text).toMatch(/^##- .+ -##\n\n/)
    expect(byMail.html).toMatch(/##- .+ -##/)
    expect(onPage.replyTo).toBeUndefined()
    expect(onPage.text).not.toContain('##-')
    expect(new Set([byMail, onPage, unasked].map(({ text }) => text)).size).toBe(3)
  }
})
