/** Zwolle: an office with a small circle of fictional organisations and people. Coordinates: GeoNames (CC BY 4.0). */
import type { SeedOffice, SeedOrganisation } from './rows.ts'

const organisations: SeedOrganisation[] = [
  {
    slug: 'vechtwater-filters', name: 'Vechtwater Filters', kind: 'company', sectors: ['nace:28', 'nace:36'], size: '10-49',
    languages: ['nl', 'en'],
    website: 'https://vechtwater.example', registration: { registry: 'kvk', number: '00000301' },
    summary: { nl: 'Zandfilters en ontijzeringsvaten voor drinkwater.', en: 'Sand filters and iron removal vessels for drinking water.' },
    presences: [
      { in: 'UG/Masaka', since: 2023, confirmed: 2, does: ['export', 'project'], offers: ['products', 'knowledge'], seeks: ['contacts'],
        lang: 'en',
        says: 'Iron removal for schools with brown well water; we share test kits with other water people.' },
      { in: 'BE/Hasselt', since: 2011, confirmed: 5, does: ['export'], offers: ['products'], speaks: ['nl'],
        says: 'Filters voor fruitkwekers, met onderhoud in het vroege voorjaar.' },
      { in: 'MM/Yangon', since: 2015, until: 2020, confirmed: 16, does: ['project'], offers: ['contacts'], seen: 'network',
        says: 'Afgebroken project; de technici werken nu elders en zijn bereikbaar.' },
    ],
    looks: [
      { at: 'KE', confirmed: 2, offers: ['products', 'knowledge'], seeks: ['distribution', 'contacts'],
        says: 'IJzerrijk putwater rond het Victoriameer: we zoeken een partner die filters kan plaatsen en onderhouden.' },
    ],
  },
  {
    slug: 'peperbol-kruiden', name: 'Kruidenhuis De Peperbol', kind: 'company', sectors: ['nace:46', 'nace:10'], size: '2-9',
    languages: ['nl', 'en', 'fr'],
    website: 'https://peperbol.example', registration: { registry: 'kvk', number: '00000302' },
    summary: { nl: 'Maalt en mengt specerijen van telers die we bij naam kennen.' },
    presences: [
      { in: 'MG/Toamasina', since: 2016, confirmed: 4, does: ['import'], seeks: ['suppliers'], speaks: ['fr'],
        says: 'Vanille en kruidnagel van twee dorpen.' },
      { in: 'KH/Kampot', since: 2018, confirmed: 7, does: ['import'], offers: ['distribution'], seen: 'network',
        says: 'Rode peper, één ton per jaar.' },
      { in: 'HU/Szeged', since: 2014, confirmed: 3, does: ['import'], speaks: ['hu', 'en'], says: 'Paprikapoeder van een familiebedrijf.' },
    ],
  },
  {
    slug: 'blauwe-stoep', name: 'Bestratingsbedrijf De Blauwe Stoep', kind: 'company', sectors: ['nace:23', 'nace:42'], size: '50-249',
    languages: ['nl', 'de'],
    website: 'https://blauwestoep.example', registration: { registry: 'kvk', number: '00000303' },
    summary: { nl: 'Stenen die regenwater doorlaten, voor straten die koel blijven.', de: 'Wasserdurchlässige Steine für kühle Straßen.' },
    presences: [
      { in: 'DE/Nordhorn', since: 2009, confirmed: 2, does: ['production', 'export'], offers: ['internship', 'products'], speaks: ['de'],
        lang: 'de',
        says: 'Werk mit dreißig Leuten; Praktikum in der Qualitätsprüfung.' },
      { in: 'DK/Odense', since: 2020, confirmed: 6, does: ['export'], offers: ['products'], seeks: ['contacts'],
        says: 'Proefstraat in een nieuwbouwwijk; we zoeken gemeenten die willen komen kijken.' },
      { in: 'BE/Brugge', since: 2015, confirmed: 13, does: ['export'], offers: ['products'], speaks: ['nl'],
        says: 'Klinkers voor binnenhoven.' },
    ],
  },
  {
    slug: 'sassenlicht', name: 'Sassenlicht', kind: 'company', sectors: ['nace:62'], size: '10-49', languages: ['nl', 'en'],
    website: 'https://sassenlicht.example', registration: { registry: 'kvk', number: '00000304' },
    summary: { nl: 'Roosters en routes voor de thuiszorg, in eenvoudige software.' },
    presences: [
      { in: 'FI/Oulu', since: 2019, confirmed: 3, does: ['export', 'research'], offers: ['knowledge'], seeks: ['contacts'],
        says: 'Proef met zorgroutes in dunbevolkt gebied.' },
      { in: 'PT/Braga', since: 2021, confirmed: 5, does: ['office'], offers: ['internship'], speaks: ['pt', 'en'],
        says: 'Zes ontwikkelaars, twee stageplekken.' },
      { in: 'ID/Bandung', since: 2017, confirmed: 18, does: ['production'], seen: 'office',
        says: 'Testers op afstand; contract wordt niet verlengd.' },
    ],
    looks: [
      { at: 'EE', confirmed: 1, offers: ['services'], seeks: ['contacts', 'knowledge'], seen: 'network',
        says: 'Thuiszorg die al helemaal digitaal werkt: we willen kijken, leren en misschien samen iets bouwen.' },
    ],
  },
  {
    slug: 'hout-en-hoek', name: 'Hout & Hoek Scheepsinterieurs', kind: 'company', sectors: ['nace:31', 'nace:30'], size: '10-49',
    languages: ['nl', 'en', 'de'],
    website: 'https://houtenhoek.example', registration: { registry: 'kvk', number: '00000305' },
    summary: { nl: 'Betimmering voor binnenvaart en veerboten.' },
    presences: [
      { in: 'NO/Stavanger', since: 2013, confirmed: 4, does: ['export'], offers: ['products'], says: 'Salons voor twee fjordveren.' },
      { in: 'DE/Lübeck', since: 2018, confirmed: 1, does: ['services'], offers: ['services', 'internship'], speaks: ['de'], lang: 'de',
        says: 'Montage auf einer Werft an der Trave; Lernende können mit.' },
      { in: 'HR/Pula', since: 2016, confirmed: 9, does: ['services'], speaks: ['hr', 'en'], seen: 'network',
        says: 'Refit van zeilschepen, alleen in de winter.' },
    ],
  },
  {
    slug: 'klaslokaal-zonder-muren', name: 'Klaslokaal zonder Muren', kind: 'ngo', sectors: ['dac:112', 'dac:113'], size: '2-9',
    languages: ['nl', 'en'],
    website: 'https://klaslokaalzondermuren.example',
    summary: {
      nl: 'Koppelt schoolklassen die samen een jaar lang één vraag onderzoeken.',
      en: 'Pairs school classes for a year around one question.',
    },
    presences: [
      { in: 'GH/Tamale', since: 2016, confirmed: 3, does: ['exchange'], offers: ['contacts'], seeks: ['volunteers'], field: 'education',
        says: 'Vier klassen meten samen de regen en het grondwater.' },
      { in: 'LK/Jaffna', since: 2019, confirmed: 6, does: ['exchange'], offers: ['contacts'], speaks: ['ta', 'en'], field: 'education',
        seen: 'network',
        says: 'Onderzoek naar vis, markt en verpakking.' },
      { in: 'PE/Cusco', since: 2021, confirmed: 14, does: ['exchange'], speaks: ['es'], field: 'education', seen: 'network',
        says: 'Eén jaargang; vervolg onzeker.' },
    ],
    looks: [
      { at: 'UG', confirmed: 3, offers: ['knowledge', 'contacts'], seeks: ['contacts', 'students'], lang: 'en',
        says: 'We are looking for two schools that would share one question with a class in Zwolle for a year.' },
    ],
  },
  {
    slug: 'bijenbrug', name: 'Stichting Bijenbrug', kind: 'ngo', sectors: ['dac:311', 'dac:410'], size: '1', languages: ['nl', 'en', 'pt'],
    website: 'https://bijenbrug.example', summary: { nl: 'Imkers helpen imkers, met kasten die ter plaatse gemaakt worden.' },
    presences: [
      { in: 'MZ/Nampula', since: 2014, confirmed: 5, does: ['project'], offers: ['knowledge'], seeks: ['funding', 'distribution'],
        speaks: ['pt'],
        says: 'Zestig imkers; de honing zoekt een koper.' },
      { in: 'ET/Gondar', since: 2019, confirmed: 8, does: ['project'], offers: ['knowledge'], speaks: ['en', 'am'],
        says: 'Cursus kasten bouwen voor jonge boeren.' },
    ],
  },
  {
    slug: 'thuishaven', name: 'Fonds Thuishaven', kind: 'ngo', sectors: ['dac:160', 'dac:720'], size: '2-9', languages: ['nl', 'en', 'uk'],
    website: 'https://thuishaven.example', summary: { nl: 'Herstelt huizen met materiaal en vakmensen uit de buurt.' },
    presences: [
      { in: 'UA/Ternopil', since: 2022, confirmed: 1, does: ['project'], offers: ['contacts', 'housing'], seeks: ['funding', 'volunteers'],
        speaks: ['uk', 'en'],
        says: 'Kozijnen en daken voor gezinnen die terugkeren; vervoer gaat samen met anderen.' },
      { in: 'TR/Adıyaman', since: 2023, confirmed: 4, does: ['project'], offers: ['contacts'], speaks: ['tr', 'en'],
        says: 'Houten noodklassen, door timmerlieden ter plaatse.' },
    ],
  },
  {
    slug: 'hogeschool-stadsgracht', name: 'Hogeschool De Stadsgracht', kind: 'education', sectors: ['nace:85'], size: '250+',
    languages: ['nl', 'en', 'de'],
    website: 'https://stadsgracht.example',
    summary: {
      nl: 'Hogeschool voor zorg, techniek en ontwerp, met een buitenlandjaar voor wie wil.',
      en: 'Applied sciences: care, technology and design.',
    },
    presences: [
      { in: 'FI/Jyväskylä', since: 2012, confirmed: 2, does: ['exchange'], offers: ['students', 'housing'],
        says: 'Twintig studenten per jaar, kamers op de campus.' },
      { in: 'ZA/Bloemfontein', since: 2015, confirmed: 6, does: ['exchange', 'research'], offers: ['students'],
        says: 'Verpleegkunde in streekziekenhuizen.' },
      { in: 'CN/Suzhou', since: 2010, until: 2022, confirmed: 15, does: ['exchange'], offers: ['knowledge'],
        says: 'Dubbeldiploma, gestopt in 2022.' },
      { in: 'UG/Kampala', since: 2021, confirmed: 3, does: ['research', 'exchange'], offers: ['knowledge', 'students'],
        seeks: ['contacts'], lang: 'en',
        says: 'Students measure how long pumps stand still and why; the data are open.', sectors: ['nace:85', 'dac:140'] },
    ],
  },
  {
    slug: 'muziekschool-het-orgelhuis', name: 'Muziekschool Het Orgelhuis', kind: 'culture', sectors: ['nace:90'], size: '10-49',
    languages: ['nl', 'de', 'pl'],
    website: 'https://orgelhuis.example', summary: { nl: 'Orgelles, orgelbouw en concerten in oude kerken.' },
    presences: [
      { in: 'PL/Kraków', since: 2013, confirmed: 4, does: ['exchange'], offers: ['contacts', 'housing'], speaks: ['pl', 'de'],
        says: 'Zomerklas voor jonge organisten.' },
      { in: 'DE/Lübeck', since: 2011, confirmed: 2, does: ['exchange'], offers: ['contacts'], speaks: ['de'], lang: 'de',
        says: 'Orgelwoche im Oktober, abwechselnd in beiden Städten.' },
      { in: 'MX/Oaxaca', since: 2019, confirmed: 10, does: ['project'], offers: ['knowledge'], speaks: ['es'], seen: 'network',
        says: 'Hulp bij herstel van dorpsorgels.' },
    ],
  },
  {
    slug: 'toneelhuis-de-laadboom', name: 'Toneelhuis De Laadboom', kind: 'culture', sectors: ['nace:90'], size: '2-9',
    languages: ['nl', 'en'],
    website: 'https://laadboom.example', summary: { nl: 'Jong toneel over aankomen en weggaan.' },
    presences: [
      { in: 'BA', since: 2018, confirmed: 5, does: ['exchange'], offers: ['contacts'],
        says: 'Makers wisselen een maand van stad.' },
      { in: 'SR/Paramaribo', since: 2020, confirmed: 7, does: ['production'], seeks: ['funding'], speaks: ['nl'],
        says: 'Coproductie over twee rivieren.' },
    ],
  },
  {
    slug: 'handelskring-zwarte-water', name: 'Handelskring Zwarte Water', kind: 'association', sectors: ['nace:94'], size: '1',
    languages: ['nl', 'de'],
    website: 'https://handelskringzwartewater.example', summary: { nl: 'Ondernemers die over de grens werken, aan één tafel.' },
    presences: [
      { in: 'DE/Münster', since: 2015, confirmed: 3, does: ['services'], offers: ['contacts', 'premises'], speaks: ['de'], field: 'economy',
        says: 'Werkplek voor leden, samen met een zustervereniging.' },
      { in: 'SE/Göteborg', since: 2019, confirmed: 13, does: ['services'], offers: ['contacts'], field: 'economy', seen: 'network',
        says: 'Beursstand, wordt niet herhaald zonder nieuwe deelnemers.' },
    ],
  },
  {
    slug: 'streekdienst-delta', name: 'Streekdienst Delta', kind: 'government', sectors: ['nace:84'], size: '50-249',
    languages: ['nl', 'en'],
    website: 'https://streekdienstdelta.example', summary: { nl: 'Voert voor kleine gemeenten klimaat- en waterplannen uit.' },
    presences: [
      { in: 'VN/Haiphong', since: 2018, confirmed: 4, does: ['twinning'], offers: ['knowledge'], field: 'international-cooperation',
        sectors: ['nace:84', 'dac:410'],
        says: 'Ruil van planners over hoogwater in havenwijken.' },
      { in: 'ES/Murcia', since: 2021, confirmed: 8, does: ['exchange'], offers: ['knowledge'], field: 'international-cooperation',
        speaks: ['es', 'en'], says: 'Leren van droogte.' },
    ],
  },
  {
    slug: 'draagvlak', name: 'Stichting Draagvlak', kind: 'ngo', sectors: ['dac:122'], size: '1', languages: ['nl', 'en'], state: 'pending',
    summary: { nl: 'Verzamelt rolstoelen en past ze ter plaatse aan.' },
    presences: [
      { in: 'GM/Banjul', confirmed: 0, does: ['project'], offers: ['products'], seeks: ['contacts'],
        says: 'Eerste twintig rolstoelen staan klaar.' },
    ],
  },
]

export const zwolle: SeedOffice = {
  slug: 'zwolle', name: 'Zwolle over Grenzen', city: 'Zwolle', country: 'NL', lat: 52.5125, lon: 6.09444,
  languages: ['nl', 'en', 'de'], defaultLanguage: 'nl', colours: { primary: '#1d4e9e', accent: '#9a3f1d' },
  intro: {
    nl: 'Waar Zwolle in de wereld werkt, leert en speelt. Een demonstratie met verzonnen organisaties.',
    en: 'Where Zwolle works, learns and plays in the world. A demonstration with fictional organisations.',
    de: 'Wo Zwolle in der Welt arbeitet, lernt und spielt. Eine Vorführung mit erfundenen Organisationen.',
  },
  contact: { name: 'Hilde Havenlicht', email: 'kantoor@zwolle.example' },
  organisations,
  memberships: [
    { organisation: 'blauwe-stoep', association: 'handelskring-zwarte-water', since: '2015-01-01' },
    { organisation: 'hout-en-hoek', association: 'handelskring-zwarte-water', since: '2018-07-01' },
    { organisation: 'sassenlicht', association: 'handelskring-zwarte-water', since: '2017-01-01', until: '2022-12-31' },
  ],
  people: [
    { email: 'admin@zwolle.example', name: 'Hilde Havenlicht', role: 'admin' },
    { email: 'vera.vaargeul@zwolle.example', name: 'Vera Vaargeul', role: 'editor', edits: 'vechtwater-filters' },
    {
      email: 'sipke.stuurboord@zwolle.example', name: 'Sipke Stuurboord', role: 'ambassador',
      ambassador: {
        countries: ['FI', 'SE', 'NO', 'DK'],
        languages: ['nl', 'en', 'fi'],
        since: 10,
        help: { nl: 'Kent de weg bij Noordse gemeenten en scholen.' },
      },
    },
    {
      email: 'ana.aanlegger@zwolle.example', name: 'Ana Aanlegger', role: 'ambassador',
      ambassador: {
        countries: ['PT', 'MZ', 'BR'],
        languages: ['nl', 'pt'],
        since: 5,
        help: { nl: 'Vertaalt, belt en reist mee.', en: 'Translates, calls and travels along.' },
      },
    },
    {
      email: 'klaas.klipper@zwolle.example', name: 'Klaas Klipper', role: 'member',
      asks: { message: 'Ik vertegenwoordig onze muziekschool.', organisation: 'listed:muziekschool-het-orgelhuis' },
    },
  ],
  invitations: [],
}
