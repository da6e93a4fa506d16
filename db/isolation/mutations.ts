/**
 * Ways to spoil a policy: drop it, open it wide, or take one condition out of it (as if it always, or never, held).
 * Works on what pg_policies says, so a new policy is spoiled without being named here.
 */
export type Policy = { table: string; name: string; cmd: string; using: string | null; check: string | null }
export type Mutation = { table: string; cmd: string; label: string; statement: string }

/** The conditions that `and` and `or` join in an expression as Postgres prints it. */
export function conditions(expression: string): string[] {
  const bare = unwrap(expression)
  for (const word of [' OR ', ' AND ']) {
    const parts = split(bare, word)
    if (parts.length > 1) return parts.flatMap(conditions)
  }
  return [bare]
}

/** Without the parentheses around the whole. */
function unwrap(expression: string): string {
  const text = expression.trim()
  if (!text.startsWith('(')) return text
  let depth = 0
  for (const [at, sign] of [...text].entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    // A subselect's parentheses belong to it.
    if (depth === 0) return at === text.length - 1 && !/^\(\s*SELECT\b/.test(text) ? unwrap(text.slice(1, -1)) : text
  }
  return text
}

function split(text: string, word: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(from, at))
      from = at + word.length
    }
  }
  return [...parts, text.slice(from)]
}

/** The condition wherever it stands, not as the tail of a longer name (in `other_office_id = …`, `m.office_id = …`). */
const without = (expression: string, condition: string, word: string) =>
  expression
    .split(condition)
    .reduce((before, after) => before + (/[\w.]$/.test(before) && /^\w/.test(condition) ? condition : word) + after)

/** Every way to spoil this policy. */
export function mutationsOf({ table, name, cmd, using, check }: Policy): Mutation[] {
  const on = `"${name}" on kogge."${table}"`
  const alter = (spoil: (expression: string) => string) => {
    const reads = using === null ? '' : ` using (${spoil(using)})`
    const writes = check === null ? '' : ` with check (${spoil(check)})`
    return `alter policy ${on}${reads}${writes}`
  }
  const spoilt: Mutation[] = [{ table, cmd, label: `${name} on ${table}, dropped`, statement: `drop policy ${on}` }]
  const open = [using, check].every((expression) => expression === null || expression === 'true')
  if (!open)
    spoilt.push({ table, cmd, label: `${name} on ${table}, open to every row`, statement: alter(() => 'true') })
  const found = new Set([using, check].filter((expression) => expression !== null).flatMap(conditions))
  // With one condition only, these are the two above.
  if (found.size < 2) return spoilt
  for (const condition of found) {
    for (const word of ['true', 'false']) {
      spoilt.push({
        table,
        cmd,
        label: `${name} on ${table}, where (${condition}) is always ${word}`,
        statement: alter((expression) => without(expression, condition, word)),
      })
    }
  }
  return spoilt
}
