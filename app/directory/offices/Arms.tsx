import { paths } from '#app/paths.ts'

const sizes = { small: 'size-9 sm:size-10', normal: 'size-14', large: 'size-20' }

/** The arms of an office's city, by the city's name; nothing where it has none. `arms`: their hash. */
export function Arms({
  office,
  size = 'normal',
}: {
  office: { slug: string; city: string; arms: string | null }
  size?: keyof typeof sizes
}) {
  if (!office.arms) return null
  return (
    <img
      src={paths.arms(office.slug, office.arms)}
      alt={office.city}
      className={`${sizes[size]} shrink-0 object-contain`}
    />
  )
}
