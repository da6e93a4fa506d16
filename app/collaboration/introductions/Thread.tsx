import { useTranslation } from 'react-i18next'
import { Form } from '#app/foundation/forms/Form.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { TextArea } from '#app/foundation/ui/Field.tsx'
import { InRow } from '#app/foundation/ui/InRow.tsx'
import { Card } from '#app/foundation/ui/parts.tsx'
import { Prose } from '#app/foundation/ui/Prose.tsx'
import { useFrame } from '#app/identity/use-frame.ts'
import { longestMessage, type Message, type SeenContact } from './thread.ts'

/** What those who have a hand in it write to each other, and the field for the next message. */
export function Thread({ messages }: { messages: Message[] }) {
  const office = useFrame()?.office?.name
  const { t, i18n } = useTranslation(['introductions', 'common'])
  const { field, summary, key } = useAnswer()
  return (
    <section id="thread" aria-labelledby="thread-title">
      <Card className="grid gap-5">
        <div className="grid gap-1">
          <h2 className="text-lg" id="thread-title">
            {t('thread.title')}
          </h2>
          <p className="text-sm text-ink-soft">{t('thread.who')}</p>
        </div>
        {messages.length > 0 && (
          <ol className="grid gap-4">
            {messages.map((one) => (
              <li key={one.id} className={`grid gap-1 border-l-4 pl-4 ${one.mine ? 'border-primary' : 'border-line'}`}>
                <p className="font-semibold break-words">{one.mine ? t('thread.you') : one.author}</p>
                <InRow
                  className="text-sm text-ink-soft"
                  facts={[
                    one.office !== office && one.office,
                    dayName(one.at.slice(0, 10), i18n.language),
                    one.byMail && t('thread.byMail'),
                  ]}
                />
                <Prose>{one.body}</Prose>
                {one.filesLeftOut > 0 && (
                  <p className="text-sm text-ink-soft">{t('thread.filesLeftOut', { count: one.filesLeftOut })}</p>
                )}
              </li>
            ))}
          </ol>
        )}
        <Form method="post" className="grid gap-4" key={key} noValidate>
          {summary}
          <TextArea
            label={t('thread.message')}
            hint={t('thread.messageHint')}
            rows={4}
            maxLength={longestMessage}
            required
            {...field('message')}
          />
          <div>
            <Button look="secondary">{t('thread.send')}</Button>
          </div>
        </Form>
      </Card>
    </section>
  )
}

/** Who got whose address. */
export function WhoSaw({ seen }: { seen: SeenContact[] }) {
  const { t, i18n } = useTranslation('introductions')
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('seen.title')}</h2>
      <ul className="grid gap-2 text-sm">
        {seen.map((one) => (
          <li key={`${one.seer}${one.whose}${one.via}`} className="break-words">
            {t(`seen.${one.via}`, {
              seer: one.seer,
              whose: one.whose,
              day: dayName(one.at.slice(0, 10), i18n.language),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
