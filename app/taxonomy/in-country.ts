/**
 * A country in the middle of a sentence: `in Ghana`, `in de Verenigde Staten`, `im Iran`, `auf den Philippinen`. CLDR's
 * names come without articles; which take one, and where one is *on* an island, is common Dutch and German usage as in
 * the lists of the Taalunie and of Germany's Foreign Office. Pure.
 */
import { countryName } from './countries.ts'
import type { Language } from './vocabulary.ts'

/** What stands before the name, and the codes it stands before; all others take `in`. */
const before: Record<Language, Record<string, string>> = {
  en: {
    'in the': 'AE AX BS CC CF CK DO FK FO GB GM IO KM KY MH MP MV NL PH PN PS SB SC TC TF UM US VG VI',
    'on the': 'IM',
  },
  nl: {
    'in de': 'AE CF DO PS TF US',
    'in het': 'GB IO',
    'op de': 'AX BS CC CK FK FO KM KY MH MP MV PH PN SB SC TC VG VI UM',
    op: 'AG AI AW BB BL BM BV CU CW CX CY DM FJ GD GG GP GS GU HM HT IM JE JM KN LC MF MQ MS MT MU NF NU PM PR PW RE SH SJ SX TO TT VC WF YT',
  },
  de: {
    'in der': 'CH MN SK TR UA',
    im: 'IQ IR LB SD SS TD YE',
    'auf den': 'BS KM MV PH SC',
    auf: 'AG AI AW BB BL BM CU CW DM FJ GD GG GP GU HT IM JE JM KN LC MF MQ MS MT MU NF NU PM PR PW RE SH SJ SX TO TT VC WF YT',
  },
}
/** German names that change in such a phrase. */
const german: Record<string, string> = {
  AE: 'in den Vereinigten Arabischen Emiraten',
  AX: 'auf den Ålandinseln',
  BQ: 'in den Karibischen Niederlanden',
  BV: 'auf der Bouvetinsel',
  CC: 'auf den Kokosinseln',
  CF: 'in der Zentralafrikanischen Republik',
  CK: 'auf den Cookinseln',
  CX: 'auf der Weihnachtsinsel',
  CY: 'auf Zypern',
  DO: 'in der Dominikanischen Republik',
  FK: 'auf den Falklandinseln',
  FO: 'auf den Färöern',
  GB: 'im Vereinigten Königreich',
  EH: 'in der Westsahara',
  HM: 'auf den Heard- und McDonaldinseln',
  IO: 'im Britischen Territorium im Indischen Ozean',
  KY: 'auf den Kaimaninseln',
  MD: 'in der Republik Moldau',
  MH: 'auf den Marshallinseln',
  MP: 'auf den Nördlichen Marianen',
  NL: 'in den Niederlanden',
  PN: 'auf den Pitcairninseln',
  PS: 'in den Palästinensischen Autonomiegebieten',
  SB: 'auf den Salomonen',
  TC: 'auf den Turks- und Caicosinseln',
  TF: 'in den Französischen Süd- und Antarktisgebieten',
  UM: 'auf den Amerikanischen Überseeinseln',
  US: 'in den Vereinigten Staaten',
  VA: 'in der Vatikanstadt',
  VG: 'auf den Britischen Jungferninseln',
  VI: 'auf den Amerikanischen Jungferninseln',
  BS: 'auf den Bahamas',
}
const prefixes = Object.fromEntries(
  Object.entries(before).map(([language, groups]) => [
    language,
    new Map(Object.entries(groups).flatMap(([prefix, codes]) => codes.split(' ').map((code) => [code, prefix]))),
  ]),
) as Record<Language, Map<string, string>>

/** Where one is who is in that country; `in` and the code where it is none. */
export function inCountry(code: string, language: Language): string {
  if (language === 'de' && code in german) return german[code]
  return `${prefixes[language].get(code) ?? 'in'} ${countryName(code, language)}`
}
