import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import type { DeskQuestionsData } from './desk.server.ts'
import { QuestionCard } from './QuestionCard.tsx'

/** Questions at a desk: how many are open, the latest, and the way to ask. A desk with nobody can be asked as well. */
export function DeskQuestions({ country, office, member }: DeskQuestionsData) {
  const { t } = useTranslation('questions')
  const none = member?.questions.length === 0
  return (
    <section className="grid gap-4" aria-labelledby="desk-questions">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="desk-questions">{t('desk.title')}</h2>
        <LinkButton look="secondary" to={paths.newQuestion(office, country)}>
          {t('desk.ask')}
        </LinkButton>
      </div>
      {!member && <p className="text-ink-soft">{t('desk.visitor')}</p>}
      {member && (
        <>
          {member.open > 0 && <p>{t('desk.open', { count: member.open })}</p>}
          {none && <p className="text-ink-soft">{t('desk.none')}</p>}
          {!member.staffed && <p className="text-ink-soft">{t('desk.empty')}</p>}
          {!none && (
            <div className="grid gap-4 sm:grid-cols-2">
              {member.questions.map((question) => (
                <QuestionCard key={question.id} question={question} office={office} heading="h3" />
              ))}
            </div>
          )}
          <p className="flex flex-wrap gap-x-5 gap-y-2">
            {!none && (
              <Link className="link" to={paths.questions(office, { country })}>
                {t('desk.all')}
              </Link>
            )}
            {member.notes && (
              <Link className="link" to={paths.notes(office, { country })}>
                {t('desk.notes')}
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  )
}
