/** Which of the things that the words fit stand above the list. Pure. */
import { fittingKinds, type Fitting, type FittingKind, type FittingRow } from '#app/identity/fitting-source.ts'

/** So many lines, so many of one kind, and how well a thing must fit. */
const [mostLines, mostOfAKind, wellEnough] = [3, 2, 0.5]

/** A line of the page: what it is, its name with where it leads, and what is known of it. */
export type FittingLine = Fitting & { kind: FittingKind; id: string }

/**
 * The best of these, best first, kinds in their order where they fit alike. Whoever is told of by a line above has none
 * of their own unless their name was typed. `desk`: the page shows the country's desk already.
 */
export function bestOf<Row extends Omit<FittingRow, 'facts'>>(rows: readonly Row[], { desk = false } = {}): Row[] {
  const place = ({ kind }: Row) => fittingKinds.indexOf(kind)
  const sorted = rows
    .filter(({ kind, fit }) => fit >= wellEnough && !(desk && kind === 'desk'))
    .sort((a, b) => b.fit - a.fit || place(a) - place(b))
  const best: Row[] = []
  for (const row of sorted) {
    const told = !row.named && best.some(({ ids }) => ids.includes(row.id))
    if (!told && best.filter(({ kind }) => kind === row.kind).length < mostOfAKind) best.push(row)
    if (best.length === mostLines) break
  }
  return best
}
