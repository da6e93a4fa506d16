import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayName } from '#app/foundation/i18n/dates.ts'
import { paths } from '#app/paths.ts'
import { Button, LinkButton } from '#app/foundation/ui/Button.tsx'
import { ErrorSummary, TextArea } from '#app/foundation/ui/Field.tsx'
import { useAnswer } from '#app/foundation/forms/use-answer.ts'
import { Form } from '#app/foundation/forms/Form.tsx'
import { cut } from '#app/foundation/ui/letters.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Note } from './notes.server.ts'

type About = { country: string; case?: string }

/** Notes, the latest first, with what they are about. */
export function NoteList({ office, notes }: { office: string; notes: Note[] }) {
  const { t, i18n } = useTranslation('questions')
  return (
    <ul className="grid gap-4">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-1 border-l-3 border-line pl-3">
          <p className="break-words whitespace-pre-line">{note.body}</p>
          <p className="text-sm text-ink-soft">
            {t('note.by', { name: note.author || t('turn.admins'), day: dayName(note.on, i18n.language) })}
          </p>
          {note.about && (
            <Link className="link w-fit text-sm" to={paths.case(office, note.about.id)}>
              {t(`note.${note.about.kind}`)}
            </Link>
          )}
          {note.mine && (
            <Form method="post" action={paths.deleteNote(office, note.id)}>
              <Button look="bare" className="link text-sm text-bad">
                {t('note.delete')}
                <span className="sr-only">: {cut(note.body, 60)}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The notes of one case, for the ambassadors of its desk. */
export function NotesCard({ office, notes, about }: { office: string; notes: Note[]; about: About }) {
  const { t } = useTranslation('questions')
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-lg">{t('note.title')}</h2>
      <p className="text-sm text-ink-soft">{t('note.who')}</p>
      {notes.length > 0 && <NoteList office={office} notes={notes} />}
      <div>
        <LinkButton look="secondary" size="small" to={paths.notes(office, about)}>
          {t('note.write')}
        </LinkButton>
      </div>
    </Card>
  )
}

/** A new note. */
export function NoteForm() {
  const { t } = useTranslation(['questions', 'common'])
  const { field, errors } = useAnswer()
  return (
    <Form method="post" className="grid gap-3" noValidate>
      <ErrorSummary title={t('common:form.wrong')} errors={errors} />
      <TextArea {...field('note')} label={t('note.new')} hint={t('note.who')} rows={4} maxLength={2000} />
      <div>
        <Button>{t('note.keep')}</Button>
      </div>
    </Form>
  )
}
