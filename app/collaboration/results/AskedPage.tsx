import { useTranslation } from 'react-i18next'
import { Said, useDone } from '#app/foundation/forms/Said.tsx'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'
import type { Ask } from './asks.server.ts'
import type { Result, Side, Tap } from './result.ts'
import { DecisionForm, ResultForm, type Sent } from './ResultForm.tsx'
import { TapForm } from './TapForm.tsx'

type Props = {
  title: string
  office: string
  token: string
  ask: Ask
  open: boolean
  about: { title: string; since: string } | null
  others: Side[]
  result: Result | null
  /** What was tapped in the mail. */
  tap: Tap | null
  today: string
  sent: Sent
}

/** The page behind a mail's link: what is asked and the press that answers, or that it was answered. */
export function AskedPage({ title, office, token, ask, open, about, others, result, tap, today, sent }: Props) {
  const { t } = useTranslation('results')
  const done = useDone()
  const lead = result ? t('decide.lead', { name: result.reporter }) : about && t('mail.lead', { title: about.title })
  const asked = { sent, others, today, since: about?.since ?? '' }
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} />
      <Said namespace="results" />
      {!open && !done && (
        <Notice title={t(ask.answered || ask.open ? 'mail.used' : 'mail.over')}>{t('mail.usedWhat')}</Notice>
      )}
      {!open ? (
        <div>
          <LinkButton
            look="secondary"
            to={paths.results(office, result?.of ?? 'introductions', result?.ofId ?? ask.introduction ?? '')}
          >
            {t('mail.to')}
          </LinkButton>
        </div>
      ) : result ? (
        <DecisionForm sent={sent} note={t('mail.signIn')} result={result} />
      ) : tap ? (
        <TapForm tap={tap} office={office} token={token} {...asked} />
      ) : (
        <ResultForm note={t('mail.signIn')} {...asked} />
      )}
    </Page>
  )
}
