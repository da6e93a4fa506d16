import { NavLink } from '@remix-run/react'

/** The sections of an administration; on a phone they scroll sideways. */
export function Tabs({ label, tabs }: { label: string; tabs: { to: string; label: string; end?: boolean }[] }) {
  return (
    <nav aria-label={label} className="border-b border-line bg-primary-soft">
      <ul className="mx-auto flex max-w-7xl gap-1 overflow-x-auto px-2 py-2 sm:px-4">
        {tabs.map(({ to, label: name, end }) => (
          <li key={to}>
            <NavLink to={to} end={end} className={({ isActive }) => `block min-h-11 rounded-lg px-3 py-2.5 text-sm font-semibold whitespace-nowrap no-underline ${isActive ? 'bg-surface text-primary-strong shadow-sm' : 'text-ink hover:bg-surface'}`}>{name}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
