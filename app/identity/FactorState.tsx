import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/foundation/ui/Button.tsx'
import { Badge, Card, Notice } from '#app/foundation/ui/parts.tsx'
import { paths } from '#app/paths.ts'

/** A second factor that is on: how many codes on paper are left, and what can be done. */
export function FactorState({ left }: { left: number }) {
  const { t } = useTranslation('account')
  return (
    <>
      <Card className="grid gap-3">
        <p>
          <Badge tone="good">{t('factor.on')}</Badge>
        </p>
        <p>{t('codes.left', { count: left })}</p>
      </Card>
      {left < 3 && <Notice tone="warn">{t('codes.few')}</Notice>}
      <div className="flex flex-wrap gap-3">
        <LinkButton look="secondary" to={paths.recoveryCodes()}>
          {t('codes.renew')}
        </LinkButton>
        <LinkButton look="danger" to={paths.secondFactorOff()}>
          {t('factor.off')}
        </LinkButton>
      </div>
    </>
  )
}
