import type { ReactNode } from 'react'

/** What an element is, said again where its looks take it away. */
export const as = (role: string, stacked: boolean) => (stacked ? { role } : {})

/** What a cell says that has nothing to say. */
const none = '–'

/**
 * A row of a table; where the table is `stacked` it is a list on a phone, without what has nothing to say. The first
 * cell heads it.
 */
export function TableRow({ cells, head, stacked }: { cells: ReactNode[]; head: string[]; stacked: boolean }) {
  return (
    <tr
      className={`border-b border-line last:border-0 ${stacked ? 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)] max-sm:gap-1 max-sm:py-2' : ''}`}
      {...as('row', stacked)}
    >
      {cells.map((cell, at) =>
        at === 0 ? (
          <th key={at} scope="row" className="px-4 py-3 align-top font-semibold" {...as('rowheader', stacked)}>
            {cell}
          </th>
        ) : (
          <td
            key={at}
            data-label={stacked ? head[at] : undefined}
            className={`px-4 py-3 align-top ${stacked ? 'cell-stacked' : ''} ${stacked && cell === none ? 'max-sm:hidden' : ''}`}
            {...as('cell', stacked)}
          >
            {stacked ? <div>{cell}</div> : cell}
          </td>
        ),
      )}
    </tr>
  )
}
