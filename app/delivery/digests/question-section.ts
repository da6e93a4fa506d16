/** What a digest says of questions to the network. */
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import type { HeardQuestion } from '#app/collaboration/questions/heard.server.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Draft, Words } from './letter.server.ts'

const mostItems = 5

/** What is asked, about which country, where, and in which of the reader's sectors; none where there are none. */
export function questionSection(
  { t, language }: Words,
  office: string,
  questions: HeardQuestion[],
  token: string,
): Draft[] {
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
