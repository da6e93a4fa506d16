/** Mails about introductions. Texts: locales/<language>/mail-introductions.json. */
import { oneLine } from '#app/foundation/forms/one-line.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sayKey, type Texts } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { paths } from '#app/paths.ts'
import type { Alternative } from './alternatives.server.ts'
import { look, type Meeting } from './mail-seen.server.ts'

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    introductionOwned: { path: string; office: string; due: string }
    introductionAsked: { path: string; office: string; due: string }
    /** Before the day: to the other side while it is asked, and to whoever sees to it. */
    introductionReminder: { path: string; office: string; due: string }
    /** To who asked: the other side agrees. */
    introductionAccepted: { path: string; due: string }
    /** To who is to introduce them now. */
    introductionToMake: { path: string; due: string }
    /** `message`: why, in the words of who declined; `kind`: the other side says no without any. */
    introductionDeclined: { path: string; office: string; message: string; context: '' | 'kind' }
    /** To everybody else who has a hand in it: what somebody wrote in the thread. */
    introductionMessage: { path: string; office: string; name: string; message: string }
    /** To who asked: nobody answered, and the time is over. */
    introductionEnded: { path: string; office: string }
    /**
     * Connects two people: `with` is looked up when the mail is sent, and answers reach them. `office`: that of who
     * introduces. Where somebody described in words is to be met, they are the asker and the bringer, who agreed for
     * them; where the other side said yes itself they are `agreed` and `agreeing`. `context` chooses the words
     * (i18next), '' none.
     */
    introduced: {
      path: string
      office: string
      introducer: string
      message: string
      with: string
      to: 'asker' | 'other'
      context: '' | 'asker' | 'bringer' | 'agreed' | 'agreeing'
    }
    /** To administrators: somebody reports abuse. `message`: in their words. */
    abuseReported: { path: string; office: string; name: string; message: string }
  }
  interface Seen {
    introductionOwned: Meeting
    introductionAsked: Meeting
    introductionReminder: Meeting
    introductionAccepted: Meeting
    introductionToMake: Meeting
    introductionDeclined: Meeting
    introductionMessage: Meeting
    introductionEnded: Meeting
    introduced: Meeting
  }
}

/** The buttons of a mail that can be answered. */
const buttons: NonNullable<MailKinds['introductionAsked']['buttons']> = ({ token, steps, context }, t, language) =>
  token
    ? steps.split(',').map((step) => ({
        text: sayKey(t, `answer:step.${step}`, { context: context === 'words' ? 'words' : undefined }),
        path: paths.answer(token, step, language),
      }))
    : []

/** What the reader may not see is said in the words of the page. */
function words({ asker, kind, organisation, other, owner, title }: Record<string, string>, t: Texts) {
  const unnamed = new Phrase(t('introductions:unnamed'))
  return {
    ...(asker === '' && { asker: new Phrase(sayKey(t, `introductions:sealed.asker.${kind}`)) }),
    ...(organisation === '' && { organisation: unnamed }),
    ...(other === '' && { other: unnamed }),
    ...(owner === '' && { owner: new Phrase(t('introductions:admins')) }),
    outOf: title ? t('mail:outOf', { title: oneLine(title) }) : '',
  }
}

const told = { texts: 'mail-introductions', look, words }
/** Whoever reads a sealed letter writes in no thread yet; of such a letter `kind` says who asks. */
const inThread = { ...told, answered: ({ kind }: Record<string, string>) => kind === '' }
export const introductionMails = {
  introductionOwned: { ...inThread, buttons },
  introductionAsked: { ...inThread, buttons },
  introductionReminder: { ...inThread, buttons },
  introductionAccepted: inThread,
  introductionToMake: { ...inThread, buttons },
  introductionDeclined: told,
  introductionEnded: {
    ...told,
    others: ({ alternatives }, _t, language) =>
      (JSON.parse(alternatives || '[]') as Alternative[]).map(({ organisation, country, office, presence }) => ({
        text: `${organisation} (${countryName(country, language)})`,
        path: paths.presence(office, presence),
      })),
  },
  introductionMessage: inThread,
  introduced: { ...told, connects: (values) => values.with },
  abuseReported: { texts: 'mail-introductions' },
} satisfies Partial<MailKinds>
