/**
 * Deventer: public bodies and associations. The partners of Deventer Economisch Perspectief (DEP) carry their real names,
 * the role that their own text gives them, and nothing else; all others are fictional.
 */
import type { SeedOrganisation } from '../rows.ts'

const partnerInDep = (what: { nl: string; en: string; de: string }) => ({
  nl: `${what.nl} Partner in het Deventer Economisch Perspectief (DEP).`,
  en: `${what.en} Partner in Deventer Economisch Perspectief (DEP).`,
  de: `${what.de} Partner im Deventer Economisch Perspectief (DEP).`,
})

export const publicBodiesAndAssociations: SeedOrganisation[] = [
  { slug: 'gemeente-deventer', name: 'Gemeente Deventer', kind: 'government', sectors: ['nace:84'], languages: ['nl'], presences: [],
    summary: partnerInDep({ nl: 'Gemeente.', en: 'Municipality.', de: 'Gemeinde.' }) },
  { slug: 'mkb-deventer', name: 'MKB Deventer', kind: 'association', sectors: ['nace:94'], languages: ['nl'], presences: [],
    summary: partnerInDep({ nl: 'Ondernemersvereniging.', en: 'Business association.', de: 'Unternehmervereinigung.' }) },
  { slug: 'deventer-kring-van-werkgevers', name: 'Deventer Kring van Werkgevers', kind: 'association', sectors: ['nace:94'],
    languages: ['nl'], presences: [],
    summary: partnerInDep({ nl: 'Kring van werkgevers (DKW).', en: 'Circle of employers (DKW).', de: 'Kreis von Arbeitgebern (DKW).' }) },
  { slug: 'bedrijven-parkmanagement', name: 'Bedrijven Parkmanagement', kind: 'association', sectors: ['nace:94'], languages: ['nl'],
    presences: [], summary: partnerInDep({ nl: 'Parkmanagement.', en: 'Business-park management.', de: 'Gewerbeparkmanagement.' }) },
  { slug: 'vno-ncw-stedendriehoek', name: 'VNO-NCW Stedendriehoek', kind: 'association', sectors: ['nace:94'], languages: ['nl'],
    presences: [], summary: partnerInDep({ nl: 'Werkgeversorganisatie.', en: 'Employers’ organisation.', de: 'Arbeitgeberverband.' }) },
  {
    slug: 'waterschap-zeven-stromen', name: 'Waterschap De Zeven Stromen', kind: 'government', sectors: ['nace:84', 'nace:36', 'dac:140'],
    size: '250+',
    languages: ['nl', 'en', 'fr'], website: 'https://zevenstromen.example',
    summary: {
      nl: 'Zorgt voor dijken, sloten en schoon water, en leent vakmensen uit aan zusterdiensten in het buitenland.',
      en: 'Looks after dikes, ditches and clean water, and lends skilled people to sister services abroad.',
    },
    presences: [
      { in: 'MZ/Chimoio', since: 2014, confirmed: 3, does: ['twinning', 'project'], offers: ['knowledge'], seeks: ['contacts'],
        speaks: ['pt', 'en'],
        field: 'international-cooperation', says: 'Collega’s helpen de riviercommissie met meten en heffen; twee weken per keer.' },
      { in: 'ET/Nazrēt', since: 2018, confirmed: 5, does: ['twinning'], offers: ['knowledge', 'contacts'], speaks: ['en', 'am'],
        field: 'international-cooperation', says: 'Opbouw van een meetnet voor grondwater.' },
      { in: 'GH/Cape Coast', since: 2021, confirmed: 8, does: ['twinning'], offers: ['knowledge'], field: 'international-cooperation',
        seen: 'network',
        says: 'Onderhoud van pompen en leidingen, vakmensen onder elkaar.' },
      { in: 'CO/Montería', since: 2023, confirmed: 13, does: ['exchange'], offers: ['knowledge'], speaks: ['es'], seen: 'office',
        field: 'international-cooperation', says: 'Verkenning van samenwerking over moerasbeheer; nog geen besluit.' },
    ],
  },
  {
    slug: 'zegelkamer', name: 'Streekarchief De Zegelkamer', kind: 'government', sectors: ['nace:91'], size: '10-49',
    languages: ['nl', 'en', 'de'],
    website: 'https://zegelkamer.example', summary: { nl: 'Bewaart acht eeuwen stadspapieren en zet ze scan voor scan open.' },
    presences: [
      { in: 'LV/Cēsis', since: 2018, confirmed: 4, does: ['research', 'exchange'], offers: ['knowledge'], field: 'culture',
        says: 'Gezamenlijke zegelatlas; scans staan open voor wie meeleest.' },
      { in: 'DE/Stralsund', since: 2015, confirmed: 6, does: ['research'], offers: ['knowledge', 'internship'], speaks: ['de'], lang: 'de',
        field: 'culture', says: 'Handschriftenlesen am Bildschirm, einmal im Monat gemeinsam.' },
      { in: 'SE/Kalmar', since: 2020, confirmed: 10, does: ['exchange'], offers: ['knowledge'], field: 'culture', seen: 'network',
        says: 'Opleiding in papierrestauratie, om beurten.' },
    ],
  },
  {
    slug: 'exportkring-de-kogge', name: 'Exportkring De Kogge', kind: 'association', sectors: ['nace:94'], size: '2-9',
    languages: ['nl', 'en', 'de'],
    website: 'https://exportkringdekogge.example',
    summary: {
      nl: 'Exporteurs die elkaar vertellen wat er misging, zodat het een ander niet overkomt.',
      en: 'Exporters who tell one another what went wrong, so that it does not happen to the next.',
    },
    presences: [
      { in: 'DE/Hamburg', since: 2012, confirmed: 2, does: ['services'], offers: ['contacts', 'premises'], speaks: ['de'], lang: 'de',
        field: 'economy',
        says: 'Gemeinsamer Schreibtisch für Mitglieder, tageweise frei.' },
      { in: 'GB/London', since: 2019, confirmed: 6, does: ['services'], offers: ['knowledge', 'contacts'], field: 'economy',
        seen: 'network',
        says: 'Maandelijks spreekuur over douane en btw, door leden die het zelf doen.' },
      { in: 'NG/Lagos', since: 2022, confirmed: 14, does: ['services'], offers: ['contacts'], field: 'economy', seen: 'network',
        says: 'Handelsreis gemaakt; het vervolg ligt stil.' },
    ],
  },
  {
    slug: 'vier-akkers', name: 'Landbouwcollectief De Vier Akkers', kind: 'association', sectors: ['nace:94', 'nace:01'], size: '10-49',
    languages: ['nl', 'de', 'en'], website: 'https://devierakkers.example',
    summary: { nl: 'Boeren uit de streek die samen machines, kennis en stagiairs delen.' },
    presences: [
      { in: 'DK/Ribe', since: 2014, confirmed: 5, does: ['exchange'], offers: ['knowledge', 'internship'], field: 'economy',
        says: 'Melkveehouders bezoeken elkaar in de stille weken van januari.' },
      { in: 'MD/Orhei', since: 2020, confirmed: 7, does: ['exchange', 'project'], offers: ['knowledge'], seeks: ['products'],
        speaks: ['ro', 'en'],
        field: 'international-cooperation', says: 'Fruittelers leren snoeien en bewaren; zoekt tweedehands sorteermachines.' },
      { in: 'EG/Al Manşūrah', since: 2017, until: 2023, confirmed: 16, does: ['exchange'], offers: ['contacts'], speaks: ['en', 'ar'],
        field: 'international-cooperation', says: 'Zes jaar aardappelproeven met een telersbond.' },
    ],
  },
  {
    slug: 'over-de-brug', name: 'Vriendschapsvereniging Over de Brug', kind: 'association', sectors: ['nace:94'], size: '10-49',
    languages: ['nl', 'en', 'fr', 'pl'], website: 'https://overdebrug.example',
    summary: { nl: 'Burgers die vriendschap sluiten met burgers: koren, sportclubs, brandweer en bakkers.' },
    presences: [
      { in: 'PL/Płock', since: 2004, confirmed: 3, does: ['twinning', 'exchange'], offers: ['contacts', 'housing'], speaks: ['pl', 'en'],
        field: 'culture', says: 'Jaarlijkse sportweek; gastgezinnen staan klaar.' },
      { in: 'BJ/Ouidah', since: 2009, confirmed: 8, does: ['twinning'], offers: ['contacts'], speaks: ['fr'], field: 'culture',
        says: 'Vriendschap tussen twee bibliotheken, met leesclubs in het Frans.' },
      { in: 'CZ/Tábor', since: 1998, confirmed: 10, does: ['twinning', 'exchange'], offers: ['contacts', 'housing'], speaks: ['cs', 'de'],
        field: 'culture', seen: 'network', says: 'Brandweerkorpsen oefenen om het jaar bij elkaar.' },
    ],
  },
]

/** Organisations that wait for an administrator's word, and one that did not get it. Only colleagues in charge see them. */
export const undecided: SeedOrganisation[] = [
  {
    slug: 'de-bel-zeep', name: 'Zeepziederij De Bel', kind: 'company', sectors: ['nace:20.41'], size: '2-9', languages: ['nl', 'en'],
    state: 'pending',
    website: 'https://zeepdebel.example', summary: { nl: 'Zeep van restolie uit restaurants, zonder palmolie.' },
    presences: [
      { in: 'IE/Sligo', confirmed: 0, does: ['export'], offers: ['products'], seeks: ['distribution'],
        says: 'Eerste proefdoos bij drie winkels.' },
    ],
  },
  {
    slug: 'nieuwe-wind', name: 'Stichting Nieuwe Wind', kind: 'ngo', sectors: ['dac:232'], size: '2-9', languages: ['nl', 'en'],
    state: 'pending',
    summary: { nl: 'Bouwt kleine windmolens met vakscholen.' },
    presences: [
      { in: 'UG/Moroto', confirmed: 0, does: ['project'], offers: ['knowledge'], seeks: ['contacts', 'funding'],
        says: 'Twee windmolens voor waterpompen, gebouwd door leerlingen.' },
      { in: 'CV/Mindelo', confirmed: 0, does: ['project'], seeks: ['contacts'], speaks: ['pt'],
        says: 'Verkenning met een technische school.' },
    ],
  },
  {
    slug: 'draadloos-poppentheater', name: 'Poppentheater Draadloos', kind: 'culture', sectors: ['nace:90'], size: '2-9',
    languages: ['nl', 'cs'],
    state: 'pending', summary: { nl: 'Poppenspel zonder draden, voor kinderen en voorbijgangers.' },
    presences: [
      { in: 'CZ/Pilsen', confirmed: 0, does: ['exchange'], seeks: ['contacts'], speaks: ['cs'], says: 'Uitgenodigd door een poppenmaker.' },
    ],
  },
  {
    slug: 'snelgeld-wereldhandel', name: 'Snelgeld Wereldhandel', kind: 'company', sectors: ['nace:66'], languages: ['nl'],
    state: 'rejected',
    note: 'Geen werkzaamheden in het buitenland en geen registratie kunnen laten zien.',
    summary: { nl: 'Hoge rendementen op verre markten.' }, presences: [],
  },
]
