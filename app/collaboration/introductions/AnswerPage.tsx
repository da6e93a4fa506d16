import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useDone } from '#app/foundation/forms/Said.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { sayKey } from '#app/foundation/i18n/keys.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { Card, Facts, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { countryName } from '#app/taxonomy/countries.ts'
import { sectorName } from '#app/taxonomy/sectors.ts'
import type { Language } from '#app/taxonomy/vocabulary.ts'
import { paths } from '#app/paths.ts'
import type { LinkStanding, MailStep } from './by-mail.ts'
import { askerName, otherName } from './IntroductionCard.tsx'
import { wordsFor, type Introduction } from './introduction.ts'

type Props = {
  title: string
  me: { name: string; office: string; slug: string }
  introduction: Introduction
  standing: LinkStanding
  steps: MailStep[]
  step: MailStep
  token: string
  values: [string, string][]
  errors?: Record<string, string>
}

/** What texts about this introduction name. */
function useNames(introduction: Introduction) {
  const { t, i18n } = useTranslation(['answer', 'introductions'])
  return {
    asker: askerName(introduction, t),
    other: otherName(introduction) || new Phrase(t('introductions:unnamed')),
    owner: introduction.owner?.name ?? new Phrase(t('introductions:admins')),
    accepted: introduction.acceptedBy ?? '',
    day: introduction.dueOn ? dayName(introduction.dueOn, i18n.language) : '',
    context: wordsFor(introduction),
  }
}

/** The page behind a button of a mail: what is asked and the press that answers, or what has happened since. */
export function AnswerPage(props: Props) {
  const { title, me, introduction, steps } = props
  const { t } = useTranslation(['answer', 'introductions'])
  const done = useDone()
  const isOpen = steps.length > 0
  const names = useNames(introduction)
  const thanks = !isOpen && done !== ''
  return (
    <Page width="narrow">
      <PageHeader
        title={thanks ? sayKey(t, `answer:done.${done}`, names) : title}
        lead={isOpen ? t('lead', me) : undefined}
      />
      {isOpen ? <OpenAnswer {...props} /> : <ClosedAnswer {...props} done={done} />}
      <div className="grid justify-items-start gap-2">
        <LinkButton look="secondary" to={paths.introduction(me.slug, introduction.id)}>
          {t('page')}
        </LinkButton>
        <p className="text-sm text-ink-soft">{t('pageWhat')}</p>
      </div>
    </Page>
  )
}

function OpenAnswer({ introduction, step, steps, token, values, errors }: Props) {
  const { t, i18n } = useTranslation(['answer', 'introductions'])
  const filled = useFilled(values, errors)
  const names = useNames(introduction)
  const { sealed } = introduction
  const own = introduction.direct ? 'acceptDirect' : 'accept'
  const explained = step === 'accept' ? (introduction.part.other ? own : 'acceptFor') : step
  const others = steps.filter((each) => each !== step)
  return (
    <>
      <Form method="post" className="grid gap-4" key={`${step} ${filled.key}`} noValidate>
        {filled.summary}
        <Notice>
          {step === 'decline' && introduction.part.other
            ? t('introductions:step.noThanksWhat', names)
            : t(`introductions:explain.${explained}`, names)}
        </Notice>
        {sealed && <p>{t('introductions:sealed.untilYes')}</p>}
        {(step === 'decline' || step === 'introduce') && (
          <TextArea
            name="note"
            label={step === 'decline' ? t('form.decline', names) : t('introductions:form.introduce', names)}
            rows={3}
            maxLength={500}
            defaultValue={filled.value('note')}
            error={filled.message('note')}
          />
        )}
        <div>
          <Button className="max-sm:w-full">{t(`step.${step}`, names)}</Button>
        </div>
      </Form>
      {others.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-base">{t('instead')}</h2>
          <div className="flex flex-wrap gap-2">
            {others.map((each) => (
              <LinkButton key={each} look="secondary" to={paths.answer(token, each, i18n.language)}>
                {t(`step.${each}`, names)}
              </LinkButton>
            ))}
          </div>
        </section>
      )}
      <Card as="section" className="grid gap-3">
        <h2 className="text-lg">{t('about')}</h2>
        <Facts
          facts={[
            [
              t('introductions:facts.asker'),
              `${t('introductions:sealed.name', { asker: names.asker })} (${
                sealed ? countryName(sealed.home, i18n.language) : introduction.office.name
              })`,
            ],
            [
              t('introductions:sealed.sectors'),
              sealed && sealed.sectors.map((code) => sectorName(code, i18n.language as Language)).join(', '),
            ],
            [t('introductions:facts.other'), otherName(introduction) || t('introductions:unnamed')],
            [t('country'), countryName(introduction.country, i18n.language)],
            [t('introductions:facts.wish'), introduction.wish && <Words text={introduction.wish} />],
            [t('introductions:facts.brings'), introduction.brings && <Words text={introduction.brings} />],
            [t('introductions:facts.question'), introduction.question?.title],
            [t('until'), names.day],
          ]}
        />
      </Card>
    </>
  )
}

/** What happened: by this answer just now, or by somebody else before. */
function ClosedAnswer({ introduction, standing, done }: Props & { done: string }) {
  const { t } = useTranslation(['answer', 'introductions'])
  const names = useNames(introduction)
  if (done)
    return (
      <Notice live tone="good">
        {sayKey(t, `answer:next.${done}`, names)}
      </Notice>
    )
  if (standing === 'over' || standing === 'elsewhere') return <Notice>{t(`closed.${standing}What`, names)}</Notice>
  return <Notice>{sayKey(t, `answer:closed.state.${introduction.state}`, names)}</Notice>
}

const Words = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>
