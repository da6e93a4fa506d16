import { NavLink } from '@remix-run/react'
import { Heard } from './Heard.tsx'
import { useCurrentInView } from './use-current-in-view.ts'

/** The sections of an administration; on a phone they scroll sideways, and paper has none. */
export function Tabs({ label, tabs }: { label: string; tabs: { to: string; label: string; end?: boolean }[] }) {
  return (
    <nav
      aria-label={label}
      ref={useCurrentInView()}
      className="edges overflow-x-auto print:hidden border-b border-line [--edge:var(--primary-soft)]"
    >
      <ul className="mx-auto flex max-w-7xl gap-1 px-2 py-2 sm:px-4">
        {tabs.map(({ to, label: name, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                `block min-h-11 rounded-lg px-2.5 py-2.5 text-sm font-semibold whitespace-nowrap no-underline ${isActive ? 'bg-surface text-primary-strong shadow-sm' : 'text-ink hover:bg-surface'}`
              }
            >
              {name}
              <Heard>{label}</Heard>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
