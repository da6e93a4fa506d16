import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { useHydrated } from '#app/foundation/ui/use-hydrated.ts'
import { ReportPart } from './ReportPart.tsx'

/** The report as text to paste: one press copies it; without scripts it can be selected, or opened alone. */
export function ReportText({ text, alone }: { text: string; alone: string }) {
  const { t } = useTranslation('report')
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      field.current?.select()
      setOutcome('copyFailed')
    }
  }
  const scripts = useHydrated()
  return (
    <div className="print:hidden">
      <ReportPart name="text" title={t('textTitle')}>
        <label className="text-sm text-ink-soft" htmlFor="report-text">
          {t('textHint')}
        </label>
        <textarea id="report-text" ref={field} readOnly rows={12} className="input font-mono text-sm" value={text} />
        <div className="flex flex-wrap gap-2">
          {scripts && (
            <Button type="button" onClick={() => void copy()}>
              {t('copy')}
            </Button>
          )}
          <LinkButton look="secondary" reloadDocument to={alone}>
            {t('plain')}
          </LinkButton>
        </div>
        <p role="status" className="empty:hidden">
          {outcome && t(outcome)}
        </p>
      </ReportPart>
    </div>
  )
}
