import type { MouseEvent, ReactNode } from 'react'

/** Where one can go on: the element itself, or the first control of a group. What is folded away around it opens. */
function goTo(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  place.closest('details')?.setAttribute('open', '')
  const control = place.matches('fieldset')
    ? place.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
    : null
  // A group is shown from its legend on.
  if (control) place.scrollIntoView()
  const target = control ?? place
  target.focus({ preventScroll: control !== null })
}

/**
 * A link to an element of this page. With scripts it moves the focus there and leaves the address alone: a new address
 * would be a new page, without what was typed.
 */
export function JumpLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault()
    goTo(to)
  }
  return (
    <a href={`#${to}`} className={className} onClick={jump}>
      {children}
    </a>
  )
}
