import { useTranslation } from 'react-i18next'
import type { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { TextField } from '#app/foundation/ui/Field.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { AccountForm } from './AccountForm.tsx'

/** The picture an app reads, its secret for those who type it, and the first code. */
export function FactorSetUp({
  secret,
  picture,
  address,
  answer,
}: {
  secret: string
  picture: { path: string; size: number }
  /** What the picture says: on a phone a link to it opens the app. */
  address: string
  answer: ReturnType<typeof useAnswer>
}) {
  const { t } = useTranslation('account')
  return (
    <Card className="grid gap-5">
      <ol className="list-decimal space-y-5 pl-5">
        <li>{t('factor.stepApp')}</li>
        <li>
          <div className="grid gap-3">
            <p>{t('factor.stepScan')}</p>
            <svg
              role="img"
              aria-label={t('factor.picture')}
              viewBox={`0 0 ${picture.size} ${picture.size}`}
              className="w-56 max-w-full rounded-lg border border-line bg-white"
              shapeRendering="crispEdges"
            >
              <path d={picture.path} fill="#000" />
            </svg>
            <p className="sm:hidden">
              <a className="link inline-flex min-h-11 items-center" href={address}>
                {t('factor.openApp')}
              </a>
            </p>
            <p>
              {t('factor.orType')}{' '}
              <span className="font-mono font-semibold break-words select-all">
                {secret.replace(/(.{4})(?=.)/g, '$1 ')}
              </span>
            </p>
          </div>
        </li>
        <li>{t('factor.stepCode')}</li>
      </ol>
      <AccountForm answer={answer} submit={t('factor.turnOn')}>
        <TextField
          name="code"
          label={t('factor.appCode')}
          error={answer.error('code')}
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
      </AccountForm>
    </Card>
  )
}
