import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Enquiry } from './enquiry.ts'

/** What somebody said, with who, and when where it is known (YYYY-MM-DD). */
export function Said({ who, words, on }: { who: string; words: string; on?: string | null }) {
  const { i18n } = useTranslation()
  return (
    <div className="grid gap-1">
      <p className="text-sm font-semibold text-ink-soft">
        {who}
        {on && `, ${dayName(on, i18n.language)}`}
      </p>
      <blockquote className="border-l-4 border-line pl-4 break-words whitespace-pre-line">{words}</blockquote>
    </div>
  )
}

/** All that was said in an enquiry, the first first; or that it was forgotten. */
export function Thread({ enquiry }: { enquiry: Enquiry }) {
  const { t } = useTranslation('enquiries')
  const { name, message, askedOn, answer, answeredBy, answeredOn, reply, repliedOn, ending, refusal, organisation } =
    enquiry
  return (
    <Card as="section" className="grid gap-5">
      <h2 className="text-lg">{t('thread.title')}</h2>
      {message === '' && <p className="text-ink-soft">{t('thread.forgotten')}</p>}
      {message && <Said who={name} words={message} on={askedOn} />}
      {answer && <Said who={answeredBy} words={answer} on={answeredOn} />}
      {reply && <Said who={name} words={reply} on={repliedOn} />}
      {refusal && organisation && <Said who={organisation.name} words={refusal} />}
      {ending && <Said who={t('thread.last')} words={ending} />}
    </Card>
  )
}
