import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { parameterOf, type FacetName } from '#app/discovery/query/filters.ts'
import { searchForm } from './SearchBar.tsx'

/** One value to filter by: its name, and how many there are. `depth`: how far below another choice it stands. */
export type Choice = { code: string; name: string; count: number; chosen: boolean; depth: number }

// What all have in common stands in styles.css: a page has hundreds of them.
const indents = ['choice', 'choice pl-7', 'choice pl-12', 'choice pl-16']

/** Boxes to tick, the first `shown` at once and the others folded away; a chosen one never is. */
export function FilterChoices({
  facet,
  choices,
  shown,
  onChange,
}: {
  facet: FacetName
  choices: Choice[]
  shown: number
  onChange: () => void
}) {
  const { t } = useTexts('discover')
  const first = choices.filter((choice, at) => choice.chosen || at < shown)
  const rest = choices.filter((choice, at) => !choice.chosen && at >= shown)
  const boxes = (list: Choice[]) =>
    list.map((choice) => <Box key={choice.code} facet={facet} choice={choice} onChange={onChange} />)
  return (
    <>
      {boxes(first)}
      {rest.length > 0 && (
        <details className="min-w-0">
          <summary className="link min-h-9 w-fit py-1 text-sm">{t('filters.more', { count: rest.length })}</summary>
          <div className="grid gap-1 pt-1">{boxes(rest)}</div>
        </details>
      )}
    </>
  )
}

function Box({ facet, choice, onChange }: { facet: FacetName; choice: Choice; onChange: () => void }) {
  return (
    <label className={indents[Math.min(choice.depth, indents.length - 1)]}>
      <input
        type="checkbox"
        form={searchForm}
        name={parameterOf(facet)}
        value={choice.code}
        checked={choice.chosen}
        onChange={onChange}
      />
      <span>{choice.name}</span>
      <small>{choice.count}</small>
    </label>
  )
}
