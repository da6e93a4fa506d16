/**
 * Adjectives of nationality in Dutch, English and German, and the countries they name: `Nederlandse`, `Dutch`,
 * `niederländischer`. Written for Kogge, one form each; the inflected ones are made by rule. An adjective of two
 * countries (`Congolese`) stands with both. Regions and languages are none. Pure; on the server.
 */
import { fold } from './fold.ts'
import type { Language } from './vocabulary.ts'
import { spellings } from './words.ts'

/** Country, then Dutch | English | German; several adjectives of one language with a comma. */
const table = `
AF Afghaans | Afghan | afghanisch
AL Albanees | Albanian | albanisch
DZ Algerijns | Algerian | algerisch
AD Andorrees | Andorran | andorranisch
AO Angolees | Angolan | angolanisch
AR Argentijns | Argentinian, Argentine | argentinisch
AM Armeens | Armenian | armenisch
AW Arubaans | Aruban | arubanisch
AU Australisch | Australian | australisch
AT Oostenrijks | Austrian | österreichisch
AZ Azerbeidzjaans, Azerbeidjaans | Azerbaijani | aserbaidschanisch
BS Bahamaans | Bahamian | bahamaisch
BH Bahreins | Bahraini | bahrainisch
BD Bengalees, Bengaals | Bangladeshi | bangladeschisch
BB Barbadaans | Barbadian | barbadisch
BY Wit-Russisch, Belarussisch | Belarusian, Belarussian | belarussisch, weißrussisch
BE Belgisch | Belgian | belgisch
BZ Belizaans | Belizean | belizisch
BJ Benins | Beninese | beninisch
BT Bhutaans | Bhutanese | bhutanisch
BO Boliviaans | Bolivian | bolivianisch
BA Bosnisch | Bosnian | bosnisch
BW Botswaans | Botswanan | botsuanisch, botswanisch
BR Braziliaans | Brazilian | brasilianisch
BN Bruneis | Bruneian | bruneiisch
BG Bulgaars | Bulgarian | bulgarisch
BF Burkinees, Burkinabees | Burkinabe | burkinisch
BI Burundees | Burundian | burundisch
KH Cambodjaans | Cambodian | kambodschanisch
CM Kameroens | Cameroonian | kamerunisch
CA Canadees | Canadian | kanadisch
CV Kaapverdisch | Cape Verdean | kapverdisch
CF Centraal-Afrikaans | Central African | zentralafrikanisch
TD Tsjadisch | Chadian | tschadisch
CL Chileens | Chilean | chilenisch
CN Chinees | Chinese | chinesisch
CO Colombiaans | Colombian | kolumbianisch
KM Comorees | Comorian | komorisch
CD Congolees | Congolese | kongolesisch
CG Congolees | Congolese | kongolesisch
CR Costa Ricaans | Costa Rican | costa-ricanisch
CI Ivoriaans | Ivorian | ivorisch
HR Kroatisch | Croatian | kroatisch
CU Cubaans | Cuban | kubanisch
CW Curaçaos | Curacaoan | curaçaoisch
CY Cypriotisch | Cypriot | zyprisch, zypriotisch
CZ Tsjechisch | Czech | tschechisch
DK Deens | Danish | dänisch
DJ Djiboutiaans | Djiboutian | dschibutisch
DO Dominicaans | Dominican | dominikanisch
EC Ecuadoraans, Ecuadoriaans | Ecuadorian | ecuadorianisch
EG Egyptisch | Egyptian | ägyptisch
SV Salvadoraans | Salvadoran, Salvadorian | salvadorianisch
GQ Equatoriaal-Guinees | Equatorial Guinean | äquatorialguineisch
ER Eritrees | Eritrean | eritreisch
EE Ests, Estlands | Estonian | estnisch
SZ Swazisch | Swazi | swasiländisch
ET Ethiopisch | Ethiopian | äthiopisch
FO Faeröers | Faroese | färöisch
FJ Fijisch | Fijian | fidschianisch
FI Fins | Finnish | finnisch
FR Frans | French | französisch
GA Gabonees | Gabonese | gabunisch
GM Gambiaans | Gambian | gambisch
GE Georgisch | Georgian | georgisch
DE Duits | German | deutsch
GH Ghanees | Ghanaian, Ghanian | ghanaisch
GR Grieks | Greek | griechisch
GL Groenlands | Greenlandic | grönländisch
GD Grenadiaans | Grenadian | grenadisch
GT Guatemalteeks | Guatemalan | guatemaltekisch
GN Guinees | Guinean | guineisch
GW Guinee-Bissaus | Bissau-Guinean | guinea-bissauisch
GY Guyaans | Guyanese | guyanisch
HT Haïtiaans | Haitian | haitianisch
HN Hondurees | Honduran | honduranisch
HK Hongkongs | Hongkongese | Hongkonger
HU Hongaars | Hungarian | ungarisch
IS IJslands | Icelandic | isländisch
IN Indiaas | Indian | indisch
ID Indonesisch, Indisch | Indonesian | indonesisch
IR Iraans | Iranian | iranisch
IQ Iraaks | Iraqi | irakisch
IE Iers | Irish | irisch
IL Israëlisch | Israeli | israelisch
IT Italiaans | Italian | italienisch
JM Jamaicaans | Jamaican | jamaikanisch
JP Japans | Japanese | japanisch
JO Jordaans | Jordanian | jordanisch
KZ Kazachs, Kazachstaans | Kazakh, Kazakhstani | kasachisch
KE Keniaans | Kenyan | kenianisch
XK Kosovaars | Kosovar, Kosovan | kosovarisch
KW Koeweits | Kuwaiti | kuwaitisch
KG Kirgizisch | Kyrgyz | kirgisisch
LA Laotiaans | Laotian, Lao | laotisch
LV Lets, Letlands | Latvian | lettisch
LB Libanees | Lebanese | libanesisch
LS Lesothaans | Basotho | lesothisch
LR Liberiaans | Liberian | liberianisch
LY Libisch | Libyan | libysch
LI Liechtensteins | Liechtenstein | liechtensteinisch, Liechtensteiner
LT Litouws | Lithuanian | litauisch
LU Luxemburgs | Luxembourgish | luxemburgisch, Luxemburger
MG Malagassisch | Malagasy, Madagascan | madagassisch
MW Malawisch | Malawian | malawisch
MY Maleisisch | Malaysian | malaysisch
MV Maldivisch | Maldivian | maledivisch
ML Malinees | Malian | malisch
MT Maltees | Maltese | maltesisch
MR Mauritaans | Mauritanian | mauretanisch
MU Mauritiaans | Mauritian | mauritisch
MX Mexicaans | Mexican | mexikanisch
MD Moldavisch | Moldovan | moldauisch, moldawisch
MC Monegaskisch | Monegasque | monegassisch
MN Mongools | Mongolian | mongolisch
ME Montenegrijns | Montenegrin | montenegrinisch
MA Marokkaans | Moroccan | marokkanisch
MZ Mozambikaans | Mozambican | mosambikanisch
MM Birmaans, Birmees, Myanmarees | Burmese | birmanisch, burmesisch, myanmarisch
NA Namibisch | Namibian | namibisch
NP Nepalees | Nepalese, Nepali | nepalesisch
NL Nederlands, Hollands | Dutch | niederländisch, holländisch
NZ Nieuw-Zeelands | New Zealand | neuseeländisch
NI Nicaraguaans | Nicaraguan | nicaraguanisch
NE Nigerees | Nigerien | nigrisch
NG Nigeriaans | Nigerian | nigerianisch
KP Noord-Koreaans | North Korean | nordkoreanisch
MK Macedonisch, Noord-Macedonisch | Macedonian, North Macedonian | mazedonisch, nordmazedonisch
NO Noors | Norwegian | norwegisch
OM Omaans | Omani | omanisch
PK Pakistaans | Pakistani | pakistanisch
PS Palestijns | Palestinian | palästinensisch
PA Panamees | Panamanian | panamaisch
PG Papoea-Nieuw-Guinees | Papua New Guinean | papua-neuguineisch
PY Paraguayaans | Paraguayan | paraguayisch
PE Peruaans, Peruviaans | Peruvian | peruanisch
PH Filipijns | Philippine, Filipino | philippinisch
PL Pools | Polish | polnisch
PT Portugees | Portuguese | portugiesisch
PR Puerto Ricaans | Puerto Rican | puerto-ricanisch
QA Qatarees | Qatari | katarisch
RO Roemeens | Romanian | rumänisch
RU Russisch | Russian | russisch
RW Rwandees | Rwandan | ruandisch
WS Samoaans | Samoan | samoanisch
SM San Marinees | Sammarinese | san-marinesisch
SA Saoedisch, Saoedi-Arabisch | Saudi, Saudi Arabian | saudisch, saudi-arabisch
SN Senegalees | Senegalese | senegalesisch
RS Servisch | Serbian | serbisch
SC Seychels | Seychellois | seychellisch
SL Sierra Leoons | Sierra Leonean | sierra-leonisch
SG Singaporees | Singaporean | singapurisch
SK Slowaaks, Slovaaks | Slovak, Slovakian | slowakisch
SI Sloveens | Slovenian, Slovene | slowenisch
SB Salomons | Solomon Islander | salomonisch
SO Somalisch | Somali, Somalian | somalisch
ZA Zuid-Afrikaans | South African | südafrikanisch
KR Zuid-Koreaans, Koreaans | South Korean, Korean | südkoreanisch, koreanisch
SS Zuid-Soedanees | South Sudanese | südsudanesisch
ES Spaans | Spanish | spanisch
LK Sri Lankaans | Sri Lankan | sri-lankisch
SD Soedanees | Sudanese | sudanesisch
SR Surinaams | Surinamese | surinamisch
SE Zweeds | Swedish | schwedisch
CH Zwitsers | Swiss | schweizerisch, Schweizer
SY Syrisch | Syrian | syrisch
TW Taiwanees | Taiwanese | taiwanisch, taiwanesisch
TJ Tadzjieks | Tajik | tadschikisch
TZ Tanzaniaans | Tanzanian | tansanisch
TH Thais | Thai | thailändisch
TL Oost-Timorees | Timorese, East Timorese | osttimoresisch
TG Togolees | Togolese | togoisch, togolesisch
TO Tongaans | Tongan | tongaisch
TT Trinidadiaans | Trinidadian | trinidadisch
TN Tunesisch | Tunisian | tunesisch
TR Turks | Turkish | türkisch
TM Turkmeens | Turkmen | turkmenisch
UG Oegandees | Ugandan | ugandisch
UA Oekraïens | Ukrainian | ukrainisch
AE Emirati | Emirati | emiratisch
GB Brits, Engels, Schots, Welsh | British, English, Scottish, Welsh | britisch, englisch, schottisch, walisisch
US Amerikaans | American | amerikanisch, US-amerikanisch
UY Uruguayaans | Uruguayan | uruguayisch
UZ Oezbeeks | Uzbek | usbekisch
VU Vanuatuaans | Vanuatuan | vanuatuisch
VE Venezolaans | Venezuelan | venezolanisch
VN Vietnamees | Vietnamese | vietnamesisch
YE Jemenitisch | Yemeni | jemenitisch
ZM Zambiaans | Zambian | sambisch
ZW Zimbabwaans | Zimbabwean | simbabwisch
`

/** Every form of an adjective: Dutch `Vietnamees`, `Vietnamese`; German `deutsch`, `deutsche`, `deutschen`, …. */
const forms: Record<Language, (adjective: string) => string[]> = {
  nl: (adjective) => [adjective, /ees$/.test(adjective) ? adjective.replace(/ees$/, 'ese') : `${adjective}e`],
  en: (adjective) => [adjective],
  // `Schweizer` is of all cases and genders.
  de: (adjective) =>
    /er$/.test(adjective) ? [adjective] : ['', 'e', 'er', 'en', 'es', 'em'].map((end) => adjective + end),
}

/** Written in one word, in two or with a hyphen: `Zuid-Koreaans`, `south korean`. */
const keyOf = (text: string) => fold(text).replaceAll(' ', '')

const rows = table
  .trim()
  .split('\n')
  .map((line) => ({
    country: line.slice(0, 2),
    adjectives: line
      .slice(3)
      .split('|')
      .map((list) => list.split(',')),
  }))
/** Countries whose adjective of nationality is in the table, by code. */
export const countriesWithNationality: readonly string[] = rows.map(({ country }) => country)

const columns = ['nl', 'en', 'de'] as const
const byForm = Object.fromEntries(
  columns.map((language, at) => {
    const known = new Map<string, string[]>()
    for (const { country, adjectives } of rows)
      for (const form of adjectives[at].flatMap((each) => forms[language](each.trim())).flatMap(spellings))
        known.set(keyOf(form), [...new Set([...(known.get(keyOf(form)) ?? []), country])])
    return [language, known]
  }),
) as Record<Language, Map<string, string[]>>

/** The compass before an adjective makes another one of it: `South American` is nobody of the United States. */
const larger = new Set(
  'south north east west central latin southern northern eastern western zuid noord oost midden latijns'.split(' '),
)
/** True of a word that makes a part of the world of the adjective behind it. */
export const isLarger = (word: string): boolean => larger.has(fold(word))

/** Words that are others as well, to readers of each language: a first name, a fish's fins, "let us", pools. */
const others: Record<Language, string[]> = {
  nl: ['fins', 'frans'],
  en: ['fins', 'frans', 'lets', 'pools'],
  de: ['fins', 'frans', 'lets', 'pools'],
}

/**
 * The countries whose adjective of nationality these words are, in any form: in the reader's language, else in the two
 * others (`Indisch` is of India in German and of the Dutch Indies in Dutch); none where they are none. `sure`: to this
 * reader they are hardly ever anything else.
 */
export function nationality(words: string, language: Language): { countries: string[]; sure: boolean } {
  const key = keyOf(words)
  const countries = byForm[language].get(key) ?? columns.flatMap((each) => byForm[each].get(key) ?? [])
  return { countries: [...new Set(countries)], sure: !others[language].includes(key) }
}
