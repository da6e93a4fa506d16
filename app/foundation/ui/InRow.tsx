import type { ReactNode } from 'react'

/**
 * Facts beside each other with a dot between two of them; what is empty is left out. A line neither begins nor ends
 * with a dot (`.facts-in-row`).
 */
export function InRow({ facts, className = '' }: { facts: ReactNode[]; className?: string }) {
  const shown = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '')
  if (shown.length < 2) return <p className={className}>{shown[0]}</p>
  // The space is read and copied; between boxes in a row it is not drawn.
  return (
    <p className={`facts-in-row ${className}`}>
      {shown.map((fact, at) => (
        <span key={at}>
          {fact}
          {at < shown.length - 1 && ' '}
        </span>
      ))}
    </p>
  )
}
