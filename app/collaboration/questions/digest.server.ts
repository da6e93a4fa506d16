/** Questions to the network in the digest: each once to a person, whichever of their offices brings it. */
import { dayName } from '#app/foundation/i18n/dates.ts'
import { mostItems, type DigestSource, type Draft, type Words } from '#app/identity/digest-source.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import { areQuestionsMuted, listHeard, markHeard, setQuestionsMuted, type HeardQuestion } from './heard.server.ts'

export const questionDigest: DigestSource<HeardQuestion> = {
  kind: 'questions',
  news: (door) => door(listHeard),
  count: (news) => news.length,
  counted: 'digest:subject.questions',
  sections: questionSection,
  once: ({ question }) => question.id,
  mark: (tx, news) =>
    markHeard(
      tx,
      news.map(({ question }) => question.id),
    ),
  less: {
    name: async (_tx, _officeId, _id, { t }) => t('digest:thing.questions'),
    set: (tx, _id, quiet) => setQuestionsMuted(tx, quiet),
    list: async (tx, _officeId, { t }) =>
      (await areQuestionsMuted(tx)) ? [{ id: 'all', name: t('digest:thing.questions') }] : [],
  },
}

/** What is asked, about which country, where, and in which of the reader's sectors; none where there are none. */
function questionSection({ t, language }: Words, office: string, questions: HeardQuestion[], token: string): Draft[] {
  if (questions.length === 0) return []
  return [
    {
      title: t('digest:mail.questions'),
      total: questions.length,
      path: paths.questions(office),
      items: questions.slice(0, mostItems).map(({ question, sectors }) => ({
        title: question.title,
        path: paths.question(office, question.id),
        detail: [
          countryName(question.country, language),
          question.office.name,
          dayName(question.askedOn, language),
        ].join(' · '),
        lines: [sectors.map((code) => sectorName(code, language, 'short')).join(', ')],
      })),
      less: { text: t('digest:mail.lessQuestions'), path: paths.digestLess(token, 'questions', office, 'all') },
    },
  ]
}
