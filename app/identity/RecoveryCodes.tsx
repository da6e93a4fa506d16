import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { Card, Notice, Page, PageHeader } from '#app/foundation/ui/parts.tsx'

/** The codes on paper, the only time they are shown: to print, to copy, or to write down. */
export function RecoveryCodes({ title, codes, to }: { title: string; codes: string[]; to: string }) {
  const { t } = useTranslation('account')
  const running = useHydrated()
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={t('codes.lead')} />
      <Notice tone="warn">{t('codes.once')}</Notice>
      <Card>
        <ul className="grid gap-x-8 gap-y-2 font-mono text-lg sm:grid-cols-2" aria-label={t('codes.title')}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Card>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={to}>{t('codes.kept')}</LinkButton>
        {running && (
          <>
            <Button look="secondary" type="button" onClick={copy}>
              {t('codes.copy')}
            </Button>
            <Button look="secondary" type="button" onClick={() => window.print()}>
              {t('codes.print')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="text-good empty:hidden">
        {copied && t('codes.copied')}
      </p>
    </Page>
  )
}
