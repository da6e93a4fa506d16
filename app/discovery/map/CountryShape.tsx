import picture from '#app/taxonomy/world/world.svg?url'

/** Where in the world a country lies. Decorative: its name stands beside it. */
export function CountryShape({ iso }: { iso: string }) {
  return (
    <svg viewBox="0 0 10000 4520" aria-hidden="true" className="block w-full rounded-lg bg-[#eef2f4]">
      <use href={`${picture}#land`} className="fill-[#d9dfda]" />
      <use href={`${picture}#${iso}`} className="fill-primary stroke-primary" strokeWidth="40" />
    </svg>
  )
}
