import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/Button.tsx'

/** Whether new matches of one presence come into the reader's mail. One click either way. */
export function MailsToggle({ office, presence, muted, here }: { office: string; presence: string; muted: boolean; here: string }) {
  const { t } = useTranslation('matches')
  return (
    <Form method="post" action={paths.matchMails(office)} replace preventScrollReset className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <input type="hidden" name="presence" value={presence} />
      <input type="hidden" name="back" value={here} />
      {muted && <input type="hidden" name="again" value="yes" />}
      <p role="status" className="text-sm text-ink-soft">{t(muted ? 'mails.off' : 'mails.on')}</p>
      <Button look="quiet" size="small">{t(muted ? 'mails.again' : 'mails.stop')}</Button>
    </Form>
  )
}
