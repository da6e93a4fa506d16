import type { GroupName } from './menu.ts'

const drawn: Record<GroupName, string> = {
  inbox: 'M4 13 6.500 5h11L20 13v6H4ZM4 13h5l1.500 3h3l1.500-3h5',
  find: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM15.500 15.500 20 20',
  map: 'M3 6.500 9 4l6 2.500L21 4v13.500L15 20l-6-2.500L3 20ZM9 4v13.500M15 6.500V20',
  office: 'M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3',
  me: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.500 20c.5-4 3.500-6 7.500-6s7 2 7.500 6',
}

/** The picture of a group of the menu; its word stands beside it. */
export const MenuIcon = ({ name }: { name: GroupName }) => (
  <svg viewBox="0 0 24 24" className="size-6 shrink-0 md:size-5" aria-hidden="true">
    <path
      d={drawn[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
