/**
 * Which days of the week are no working days: those that Unicode CLDR 48.2 gives as a country's weekend
 * (supplemental/weekData.json). Saturday and Sunday where it names none. Pure; 0 is Sunday.
 */
const fridayAndSaturday = 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'

const others: Readonly<Record<string, readonly number[]>> = {
  AF: [4, 5],
  IR: [5],
  IN: [0],
  UG: [0],
  ...Object.fromEntries(fridayAndSaturday.split(' ').map((country) => [country, [5, 6]])),
}

/** The weekend of a country (ISO 3166-1 alpha-2). */
export const weekendOf = (country: string): readonly number[] => others[country] ?? [0, 6]
