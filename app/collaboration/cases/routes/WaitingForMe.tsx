import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { EnquiryCard } from '#app/collaboration/enquiries/EnquiryCard.tsx'
import type { Enquiry } from '#app/collaboration/enquiries/enquiry.ts'
import { IntroductionCard } from '#app/collaboration/introductions/IntroductionCard.tsx'
import type { Introduction } from '#app/collaboration/introductions/introduction.ts'
import { QuestionCard } from '#app/collaboration/questions/QuestionCard.tsx'
import type { Question } from '#app/collaboration/questions/question.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { paths } from '#app/paths.ts'
import { Empty } from '#app/foundation/ui/parts.tsx'

type Props = { office: string; questions: Question[]; introductions: Introduction[]; enquiries: Enquiry[] }

/** What waits for the reader's answer. */
export function Waiting({ office, questions, introductions, enquiries }: Props) {
  const { t } = useTranslation('workload')
  return (
    <>
      <Part id="questions" title={t('mine.questions')} none={t('mine.noQuestions')}>
        {questions.map((one) => (
          <QuestionCard key={one.id} question={one} office={office} heading="h3" />
        ))}
      </Part>
      <Part id="introductions" title={t('mine.introductions')} none={t('mine.noIntroductions')}>
        {introductions.map((one) => (
          <IntroductionCard key={one.id} introduction={one} office={office} />
        ))}
      </Part>
      <Part id="enquiries" title={t('mine.enquiries')} none={t('mine.noEnquiries')}>
        {enquiries.map((one) => (
          <EnquiryCard key={one.id} enquiry={one} office={office} />
        ))}
      </Part>
      <div>
        <LinkButton look="secondary" to={paths.enquiries(office)}>
          {t('mine.allEnquiries')}
        </LinkButton>
      </div>
    </>
  )
}

function Part({ id, title, none, children }: { id: string; title: string; none: string; children: ReactElement[] }) {
  return (
    <section className="grid gap-4" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? <Empty title={none} /> : <div className="grid gap-4 lg:grid-cols-2">{children}</div>}
    </section>
  )
}
