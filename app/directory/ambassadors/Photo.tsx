import { paths } from '#app/paths.ts'
import { initials } from '#app/foundation/ui/letters.ts'

const sizes = { small: 'size-14 text-lg', large: 'size-32 text-4xl' }

/** An ambassador's picture, or the initials where there is none. Decorative: the name stands beside it. */
export function Photo({
  office,
  id,
  name,
  hash,
  size = 'small',
}: {
  office: string
  id: string
  name: string
  hash: string | null
  size?: keyof typeof sizes
}) {
  if (hash)
    return (
      <img
        src={paths.ambassadorPhoto(office, id, hash)}
        alt=""
        loading="lazy"
        className={`${sizes[size]} shrink-0 rounded-full border border-line bg-ground object-cover`}
      />
    )
  return (
    <span
      aria-hidden="true"
      className={`${sizes[size]} grid shrink-0 place-items-center overflow-hidden rounded-full bg-primary-soft font-display font-bold text-primary-strong`}
    >
      {initials(name, 'first and last')}
    </span>
  )
}
