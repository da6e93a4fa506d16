import { useTranslation } from 'react-i18next'
import { useFilled } from '#app/foundation/forms/Filled.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { paths } from '#app/paths.ts'
import { NoteField, OthersFields, RungField, WorthFields } from './ResultFields.tsx'
import type { Sent } from './ResultForm.tsx'
import { rungsOf, taps, type Side, type Tap } from './result.ts'
import { tapName } from './words.ts'

type Props = {
  tap: Tap
  office: string
  token: string
  sent: Sent
  others: Side[]
  since: string
  today: string
}

/**
 * What was tapped in a mail, to be confirmed with one press: words can be added, what stands behind it can be put
 * right, and another answer is one tap away.
 */
export function TapForm({ tap, office, token, sent, ...about }: Props) {
  const { t, i18n } = useTranslation('results')
  const filled = useFilled((sent.values ?? []) as [string, string][], sent.errors)
  const among = rungsOf(tap)
  const isWrong = ['on', 'band', 'other', 'reach'].some((field) => filled.message(field))
  return (
    <>
      <Form method="post" className="grid gap-6" key={`${tap} ${filled.key}`} noValidate>
        {filled.summary}
        {among.length > 1 ? (
          <RungField filled={filled} legend={t('tap.which')} among={among} />
        ) : (
          <input type="hidden" name="rung" value={among[0]} />
        )}
        <NoteField filled={filled} />
        <details open={isWrong || undefined}>
          <summary className="link cursor-pointer">{t('tap.rest')}</summary>
          <div className="mt-4 grid gap-6">
            <WorthFields filled={filled} {...about} />
            <OthersFields filled={filled} {...about} />
          </div>
        </details>
        <p className="text-sm text-ink-soft">{t('tap.what')}</p>
        <div>
          <Button className="max-sm:w-full">
            {tap === 'new' ? t('tap.doNew') : t('tap.do', { tap: tapName(t, tap) })}
          </Button>
        </div>
      </Form>
      <section className="grid gap-2" aria-labelledby="instead">
        <h2 id="instead" className="text-base">
          {t('tap.instead')}
        </h2>
        <div className="flex flex-wrap gap-2">
          {taps
            .filter((each) => each !== tap)
            .map((each) => (
              <LinkButton
                key={each}
                look="secondary"
                size="small"
                to={paths.resultByMail(office, token, { tap: each, lang: i18n.language })}
              >
                {tapName(t, each)}
              </LinkButton>
            ))}
        </div>
      </section>
    </>
  )
}
