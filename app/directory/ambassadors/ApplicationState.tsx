import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { countryNames } from '#app/taxonomy/countries.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { Notice } from '#app/foundation/ui/parts.tsx'
import type { Application } from './applications.server.ts'
import { listed } from '#app/foundation/i18n/listed.ts'
import { Form } from '#app/foundation/forms/Form.tsx'

/** What became of the own latest application; one that waits can be taken back. */
export function ApplicationState({
  office,
  application: { state, countries, askedOn, decidedOn, decisionNote },
}: {
  office: string
  application: Pick<Application, 'state' | 'countries' | 'askedOn' | 'decidedOn' | 'decisionNote'>
}) {
  const { t, i18n } = useTranslation('ambassadors')
  if (state === 'withdrawn') return <Notice live title={t('apply.state.withdrawn')} />
  if (state === 'open') {
    return (
      <Notice live tone="good" title={t('apply.state.open', { day: dayName(askedOn, i18n.language) })}>
        <p className="font-semibold">
          {t('apply.state.openFor', { countries: listed(countryNames(countries, i18n.language), i18n.language) })}
        </p>
        <p>{t('apply.state.openWhat')}</p>
        <Form method="post" action={paths.withdrawApplication(office)} className="mt-3">
          <Button look="danger" size="small">
            {t('apply.withdraw')}
          </Button>
        </Form>
      </Notice>
    )
  }
  return (
    <Notice
      tone={state === 'accepted' ? 'good' : 'warn'}
      title={t(`apply.state.${state}`, { day: dayName(decidedOn!, i18n.language) })}
    >
      {decisionNote && <p className="whitespace-pre-line">{decisionNote}</p>}
      {state === 'accepted' && (
        <div className="mt-3">
          <LinkButton look="secondary" size="small" to={paths.ownAmbassador(office)}>
            {t('profile.edit')}
          </LinkButton>
        </div>
      )}
    </Notice>
  )
}

/** Ambassadors are members: the way to become one, and back to this page. */
export function WayIn({
  office,
  name,
  here,
  standing,
}: {
  office: string
  name: string
  here: string
  standing: 'nobody' | 'asking' | 'stranger'
}) {
  const { t } = useTranslation(['ambassadors', 'offices'])
  return (
    <Notice title={t(`apply.wayIn.${standing}`, { office: name })}>
      <p>{t(`apply.wayIn.${standing}What`)}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {standing === 'nobody' && (
          <>
            <LinkButton to={paths.signIn(here)}>{t('offices:join.signIn')}</LinkButton>
            <LinkButton look="secondary" to={paths.signUp(here)}>
              {t('offices:join.signUp')}
            </LinkButton>
          </>
        )}
        {standing !== 'nobody' && (
          <LinkButton look={standing === 'asking' ? 'secondary' : 'primary'} to={paths.join(office)}>
            {t('apply.join')}
          </LinkButton>
        )}
      </div>
    </Notice>
  )
}
