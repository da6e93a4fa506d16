/** An office's figures of a period. Postgres tells them to its administrators and readers, and to nobody else. */
import type { Tx } from '#db/client.server.ts'
import { periodBefore, type Period } from './period.ts'
import { sectionsOf, type Counted, type Report, type Word } from './report.ts'

const counted = (tx: Tx, { from, until }: Period) =>
  tx<Counted[]>`select figure, part, amount from app.report_figures(${from}, ${until})`

/** The report of a period beside the one before it. */
export async function reportOf(tx: Tx, period: Period): Promise<Report> {
  const [now, before, words] = await Promise.all([
    counted(tx, period),
    counted(tx, periodBefore(period)),
    tx<Word[]>`select word, searches from app.words_without_offer(${period.from}, ${period.until})`,
  ])
  return { sections: sectionsOf([...now], [...before]), words: [...words] }
}
