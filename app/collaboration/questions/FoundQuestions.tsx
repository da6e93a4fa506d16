import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { QuestionCard } from './QuestionCard.tsx'
import type { FoundQuestion } from './search.server.ts'

/** What a search of the office finds among questions and answers; nothing where it finds none. */
export function FoundQuestions({ office, q, found }: { office: string; q: string; found: FoundQuestion[] }) {
  const { t } = useTranslation('questions')
  if (found.length === 0) return null
  return (
    <section className="grid gap-4" aria-labelledby="found-questions">
      <h2 id="found-questions">{t('found.title')}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {found.map(({ question, snippet }) => (
          <QuestionCard key={question.id} question={question} office={office} snippet={snippet} heading="h3" />
        ))}
      </div>
      <p>
        <Link className="link" to={paths.questions(office, { q })}>
          {t('found.all')}
        </Link>
      </p>
    </section>
  )
}
