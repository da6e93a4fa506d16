/** Mails about results. Texts: locales/<language>/mail-results.json. */
import type { Tx } from '#db/client.server.ts'
import type { Texts } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import type { MailKinds } from '#app/foundation/mail/mail.ts'
import { paths } from '#app/paths.ts'
import { readAskToken } from './ask-link.server.ts'
import { findAsk } from './asks.server.ts'
import { taps, type Rung } from './result.ts'
import { tapName } from './words.ts'

/** `office`: the reader's own, by its address; `due`: until when the mail can be answered from, '' where it cannot. */
type Met = { asker: string; other: string; fromOn: string; untilOn: string; office: string; due: string }
type ResultTold = {
  reporter: string
  rung: string
  fromOn: string
  untilOn: string
  message: string
  decided: string
  country: string
}

declare module '#app/foundation/mail/mail.ts' {
  interface Templates {
    /** To both sides of an introduction; `days`: so many after it. */
    resultAsked: { path: string; days: string; token: string }
    /** To the other side of who said what came of it. */
    resultToConfirm: { path: string }
    /** To who said it. */
    resultDecided: { path: string; context: 'confirmed' | 'contradicted' }
  }
  interface Seen {
    resultAsked: Met
    resultToConfirm: ResultTold
    resultDecided: ResultTold
  }
}

/** The introduction, as far as its reader sees it; `other` is the other side of who reads. */
async function lookAtIntroduction(tx: Tx, id: string, { values }: { values: object }): Promise<Met | undefined> {
  const [row] = await tx<Omit<Met, 'due'>[]>`
    select c.asker_name as asker, case when c.asker_id is not distinct from app.member_id() then coalesce(g.name,
      nullif(i.contact, ''), i.accepted_name, '') else c.asker_name end as other,
      c.heard_at::date::text as "fromOn", c.heard_at::date::text as "untilOn",
      (select slug from kogge.offices where id = app.office_id()) as office
    from kogge.introductions i join kogge.cases c on c.office_id = i.office_id and c.id = i.id
    left join kogge.organisations g on g.office_id = i.other_office_id and g.id = i.other_organisation_id
    where i.id = ${id}`
  const askId = 'token' in values ? readAskToken(values.token as string) : null
  const ask = askId ? await findAsk(tx, askId) : undefined
  return row && { ...row, due: ask?.open ? ask.untilOn : '' }
}

/** A tap for each rung that is likely, in the language of the mail. */
const buttons: NonNullable<MailKinds['resultAsked']['buttons']> = ({ office, token, due }, t, lang) =>
  due ? taps.map((tap) => ({ text: tapName(t, tap), path: paths.resultByMail(office, token, { tap, lang }) })) : []

async function lookAtResult(tx: Tx, id: string, { template }: { template: string }): Promise<ResultTold | undefined> {
  const [row] = await tx<(Omit<ResultTold, 'message'> & { note: string; answer: string })[]>`
    select reporter_name as reporter, rung, happened_on::text as "fromOn", happened_on::text as "untilOn", note,
      decided_note as answer, decided_name as decided, country::text from kogge.results where id = ${id}`
  if (!row) return undefined
  const { note, answer, ...told } = row
  return { ...told, message: template === 'resultDecided' ? answer : note }
}

/** The rung in the words of the page. */
const words = ({ rung }: Record<string, string>, t: Texts) => ({ rung: new Phrase(t(`results:rung.${rung as Rung}`)) })

const texts = 'mail-results'
export const resultMails = {
  resultAsked: {
    texts,
    look: lookAtIntroduction,
    buttons,
    words: ({ other }, t): Record<string, Phrase> =>
      other === '' ? { other: new Phrase(t('introductions:unnamed')) } : {},
  },
  resultToConfirm: { texts, look: lookAtResult, words },
  resultDecided: { texts, look: lookAtResult, words },
} satisfies Partial<MailKinds>
