import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ReactElement } from 'react'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { asMember } from '#app/identity/door.server.ts'
import { titled } from '#app/foundation/http/title.ts'
import { textsFor } from '#app/foundation/i18n/i18n.server.ts'
import { IntroductionCard } from '#app/collaboration/introductions/IntroductionCard.tsx'
import { list as listIntroductions } from '#app/collaboration/introductions/find.server.ts'
import { paths } from '#app/paths.ts'
import { QuestionCard } from '#app/collaboration/questions/QuestionCard.tsx'
import { list } from '#app/collaboration/questions/questions.server.ts'
import { Said } from '#app/foundation/forms/Said.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card, Empty, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { RecognitionLine } from '../Recognition.tsx'
import { myWork } from '../workload.server.ts'
import { officeOf } from '#app/foundation/http/params.ts'

export const meta = titled

/** What waits for the reader, by when; their desks' notes; what they did; and the way out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { t } = await textsFor(request)
  return asMember(request, params.office, async (tx) => ({
    title: t('workload:mine.title'),
    office: officeOf(params),
    me: await myWork(tx),
    questions: await list(tx, { whose: 'forMe' }),
    introductions: await listIntroductions(tx, 'forMe'),
  }))
}

export default function Work() {
  const { title, office, me, questions, introductions } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['workload', 'ambassadors'])
  return (
    <Page>
      <PageHeader
        title={title}
        lead={me ? t('mine.lead', { count: me.open, limit: me.openLimit }) : t('mine.notAmbassador')}
        actions={
          me && (
            <LinkButton look="secondary" to={paths.handOver(office)}>
              {t('mine.handOver')}
            </LinkButton>
          )
        }
      />
      <Said namespace="workload" />
      {me && <RecognitionLine recognition={me} />}
      {!me && questions.length + introductions.length === 0 ? (
        <div>
          <LinkButton to={paths.applyAmbassador(office)}>{t('ambassadors:desk.become')}</LinkButton>
        </div>
      ) : (
        <Waiting office={office} questions={questions} introductions={introductions} />
      )}
      {me && (
        <Card as="section" className="grid gap-3">
          <h2 className="text-lg">{t('mine.notes')}</h2>
          <p className="text-ink-soft">{t('mine.notesWhat')}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {me.countries.map((iso) => (
              <li key={iso}>
                <LinkButton look="secondary" size="small" to={paths.notes(office, { country: iso })}>
                  {countryName(iso, i18n.language)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

/** What waits for the reader's answer. */
function Waiting({
  office,
  questions,
  introductions,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'office' | 'questions' | 'introductions'>) {
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
