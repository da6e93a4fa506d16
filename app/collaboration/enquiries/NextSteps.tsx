import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Phrase } from '#app/foundation/i18n/options.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import { stepsFor, type Enquiry } from './enquiry.ts'

/** What is waited for, by when, and what the reader can do about it. */
export function NextSteps({ enquiry, office }: { enquiry: Enquiry; office: string }) {
  const { t, i18n } = useTranslation(['enquiries', 'common'])
  const steps = stepsFor(enquiry)
  const names = {
    name: enquiry.name || t('nobody'),
    language: t(`common:languages.${enquiry.language as 'nl'}`),
    organisation: enquiry.organisation?.name ?? '',
    owner: enquiry.owner?.name ?? new Phrase(t('admins')),
    day: enquiry.dueOn ? dayName(enquiry.dueOn, i18n.language) : '',
  }
  const { about, mayPass, state, part } = enquiry
  const silent = part.carries && !mayPass && (about === 'organisation' || about === 'presence') && state === 'asked'
  return (
    <Card as="section" className="grid gap-4">
      <h2 className="text-lg">{t('next.title')}</h2>
      <p>{t(`next.${state}`, names)}</p>
      {silent && <p className="text-ink-soft">{t('next.notPassed', names)}</p>}
      {steps.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {steps.map((step, place) =>
            step === 'reply' ? null : step === 'spam' ? (
              <Form key={step} method="post" action={paths.enquiryStep(office, enquiry.id, step)}>
                <Button look="danger">{t('step.spam')}</Button>
              </Form>
            ) : (
              <LinkButton
                key={step}
                look={place === 0 && step !== 'close' ? 'primary' : 'secondary'}
                to={paths.enquiryStep(office, enquiry.id, step)}
              >
                <span className="break-words">{t(`step.${step}`, names)}</span>
              </LinkButton>
            ),
          )}
        </div>
      )}
    </Card>
  )
}
