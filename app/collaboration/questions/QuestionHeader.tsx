import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Badge, PageHeader } from '#app/foundation/ui/parts.tsx'
import type { Question } from './question.ts'
import { QuestionState } from './QuestionCard.tsx'

type May = { rewrite: boolean; remove: boolean; close: boolean; reopen: boolean; pass: boolean }

/** The question in a line, where and by whom it was asked, who sees it, and what the reader can do with it. */
export function QuestionHeader({ question, office, may }: { question: Question; office: string; may: May }) {
  const { t, i18n } = useTranslation(['questions', 'common'])
  const deed = (name: 'close' | 'reopen' | 'delete', action: string) => (
    <Form method="post" action={action}>
      <Button look={name === 'delete' ? 'danger' : 'secondary'} size="small">
        {t(`deed.${name}`)}
      </Button>
    </Form>
  )
  return (
    <>
      <PageHeader
        back={{ to: paths.questions(office), label: t('list.title') }}
        title={<span lang={question.language}>{question.title}</span>}
        eyebrow={
          <Link className="link" to={paths.country(office, question.country)}>
            {countryName(question.country, i18n.language)}
          </Link>
        }
        lead={t('card.asked', { name: question.asker.name, day: dayName(question.askedOn, i18n.language) })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <QuestionState question={question} />
        <Badge>{t(`audience.${question.audience}`)}</Badge>
        {question.office.slug !== office && <Badge>{t('card.from', { office: question.office.name })}</Badge>}
        {question.sectors.map((code) => (
          <Badge key={code}>{sectorName(code, i18n.language as Language, 'short')}</Badge>
        ))}
      </div>
      {Object.values(may).some(Boolean) && (
        <div className="flex flex-wrap gap-2">
          {may.pass && (
            <LinkButton look="secondary" size="small" to={paths.passQuestion(office, question.id)}>
              {t('deed.pass')}
            </LinkButton>
          )}
          {may.rewrite && (
            <LinkButton look="secondary" size="small" to={paths.editQuestion(office, question.id)}>
              {t('common:edit')}
            </LinkButton>
          )}
          {may.close && deed('close', paths.closeQuestion(office, question.id))}
          {may.reopen && deed('reopen', paths.reopenQuestion(office, question.id))}
          {may.remove && deed('delete', paths.deleteQuestion(office, question.id))}
        </div>
      )}
    </>
  )
}
