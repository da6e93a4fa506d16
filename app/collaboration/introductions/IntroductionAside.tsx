import { useTranslation } from 'react-i18next'
import type { Note } from '#app/collaboration/cases/notes.server.ts'
import { NotesCard } from '#app/collaboration/cases/Notes.tsx'
import { Turns } from '#app/collaboration/cases/Turns.tsx'
import type { Turn } from '#app/collaboration/cases/turns.server.ts'
import { Card } from '#app/foundation/ui/parts.tsx'
import type { Introduction } from './introduction.ts'
import { SafetyLinks } from './SafetyLinks.tsx'
import { WhoSaw } from './Thread.tsx'
import type { SeenContact } from './thread.ts'

type Props = {
  introduction: Introduction
  office: string
  turns: Turn[]
  seen: SeenContact[]
  /** The desk's, for who reads them. */
  notes: Note[] | null
}

/** Who sees to it, who got whose address, what one can do who is bothered, and the desk's notes. */
export function IntroductionAside({ introduction, office, turns, seen, notes }: Props) {
  const { t } = useTranslation('introductions')
  return (
    <aside className="grid gap-4">
      {turns.length > 0 && (
        <Card as="section" className="grid gap-3">
          <h2 className="text-lg">{t('owner')}</h2>
          <Turns turns={turns} />
        </Card>
      )}
      {seen.length > 0 && <WhoSaw seen={seen} />}
      <SafetyLinks introduction={introduction} office={office} />
      {notes && (
        <NotesCard office={office} notes={notes} about={{ country: introduction.country, case: introduction.id }} />
      )}
    </aside>
  )
}
