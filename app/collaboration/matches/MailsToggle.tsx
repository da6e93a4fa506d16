import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/foundation/ui/Button.tsx'
import { Form } from '#app/foundation/forms/Form.tsx'

type Props = {
  office: string
  presence: string
  muted: boolean
  /** They get no mails with what is new at all. */ never: boolean
  here: string
}

/**
 * Whether new matches of one presence come into the reader's mail. One click either way; to the settings for who has
 * stopped all mails.
 */
export function MailsToggle({ office, presence, muted, never, here }: Props) {
  const { t } = useTranslation('matches')
  if (never)
    return (
      <p className="text-sm text-ink-soft">
        {t('mails.never')}{' '}
        <Link className="link" to={paths.account()}>
          {t('mails.settings')}
        </Link>
      </p>
    )
  return (
    <Form
      method="post"
      action={paths.matchMails(office)}
      replace
      preventScrollReset
      className="flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <input type="hidden" name="presence" value={presence} />
      <input type="hidden" name="back" value={here} />
      {muted && <input type="hidden" name="again" value="yes" />}
      <p role="status" className="text-sm text-ink-soft">
        {t(muted ? 'mails.off' : 'mails.on')}
      </p>
      <Button look="quiet" size="small">
        {t(muted ? 'mails.again' : 'mails.stop')}
      </Button>
    </Form>
  )
}
