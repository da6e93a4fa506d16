/**
 * Capitals by their Dutch and German names, where these differ from the gazetteer's English ones: in Dutch as the Taalunie's list of foreign
 * place names has them, in German as the Foreign Office's list of countries does. By ISO 3166-1 alpha-2 code.
 */
import type { Language } from './vocabulary.ts'

export const capitalNames: Record<Language, Record<string, string>> = {
  en: {},
  nl: {
    AM: 'Jerevan', AT: 'Wenen', AZ: 'Bakoe', BE: 'Brussel', BR: 'Brasilia', CN: 'Peking', CZ: 'Praag', DE: 'Berlijn', DK: 'Kopenhagen', EG: 'Caïro', ET: 'Addis Abeba',
    FR: 'Parijs', GB: 'Londen', GR: 'Athene', GT: 'Guatemala-Stad', HU: 'Boedapest', IS: 'Reykjavik', IQ: 'Bagdad', IR: 'Teheran', JP: 'Tokio',
    KG: 'Bisjkek', KH: 'Phnom-Penh', KR: 'Seoel', KW: 'Koeweit-Stad', LB: 'Beiroet', LU: 'Luxemburg', MM: 'Naypyidaw', MX: 'Mexico-Stad',
    OM: 'Masqat', PA: 'Panama-Stad', PH: 'Manilla', PL: 'Warschau', PT: 'Lissabon', RO: 'Boekarest', RS: 'Belgrado', RU: 'Moskou', SA: 'Riyad',
    SD: 'Khartoem', SY: 'Damascus', TJ: 'Doesjanbe', TM: 'Asjchabad', US: 'Washington D.C.', UZ: 'Tasjkent', VA: 'Vaticaanstad',
  },
  de: {
    AT: 'Wien', BE: 'Brüssel', CN: 'Peking', CU: 'Havanna', CY: 'Nikosia', CZ: 'Prag', DJ: 'Dschibuti', DK: 'Kopenhagen', DZ: 'Algier', EG: 'Kairo',
    AM: 'Eriwan', CM: 'Jaunde', ET: 'Addis Abeba', GE: 'Tiflis', GR: 'Athen', GT: 'Guatemala-Stadt', HK: 'Hongkong', IN: 'Neu-Delhi', IQ: 'Bagdad', IR: 'Teheran',
    IT: 'Rom', JP: 'Tokio', KG: 'Bischkek', KP: 'Pjöngjang', KW: 'Kuwait-Stadt', LB: 'Beirut', LU: 'Luxemburg', LY: 'Tripolis', MN: 'Ulan-Bator',
    MX: 'Mexiko-Stadt', OM: 'Maskat', PA: 'Panama-Stadt', PL: 'Warschau', PT: 'Lissabon', RO: 'Bukarest', RS: 'Belgrad', RU: 'Moskau', SA: 'Riad',
    SD: 'Khartum', SG: 'Singapur', SO: 'Mogadischu', SY: 'Damaskus', TJ: 'Duschanbe', TM: 'Aschgabat', TW: 'Taipeh', UA: 'Kyjiw', US: 'Washington D.C.',
    UZ: 'Taschkent', VA: 'Vatikanstadt',
  },
}
