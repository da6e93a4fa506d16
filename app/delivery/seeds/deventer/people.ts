/**
 * Deventer: the people, all fictional, with names of wind, water and ships. Nine of the demo's accounts are printed at the start
 * (seed.server.ts); the others exist so that desks, contacts and requests have somebody behind them.
 */
import type { SeedPerson } from '../rows.ts'

export const people: SeedPerson[] = [
  { email: 'admin@deventer.example', name: 'Marit Kompas', role: 'admin' },
  { email: 'company@deventer.example', name: 'Teun Waterman', role: 'editor', edits: 'ijsselpomp' },
  { email: 'ngo@deventer.example', name: 'Aleida Bron', role: 'editor', edits: 'bron-en-put' },
  { email: 'saxion@deventer.example', name: 'Joris Zandbank', role: 'editor', edits: 'saxion' },
  { email: 'member@deventer.example', name: 'Bram Ballast', role: 'member' },
  { email: 'reader@deventer.example', name: 'Rika Raadhuis', role: 'reader' },
  {
    email: 'ambassador@deventer.example', name: 'Samira Zeewind', role: 'ambassador',
    ambassador: {
      countries: ['UG', 'KE', 'RW', 'TZ', 'ET'], languages: ['nl', 'en', 'sw'], since: 14,
      help: {
        nl: 'Woonde elf jaar in Kampala en Nakuru. Kent boorders, districtswaterkantoren en de weg door de douane in Mombasa.',
        en: 'Lived in Kampala and Nakuru for eleven years. Knows drillers, district water offices and the way through customs in Mombasa.',
        de: 'Lebte elf Jahre in Kampala und Nakuru. Kennt Bohrfirmen, Wasserämter und den Weg durch den Zoll in Mombasa.',
      },
    },
  },
  {
    email: 'kofi.kiel@deventer.example', name: 'Kofi van der Kiel', role: 'ambassador',
    ambassador: {
      countries: ['GH', 'BF', 'NG', 'SL'], languages: ['nl', 'en', 'fr', 'ha'], since: 20,
      help: {
        nl: 'Helpt bij een eerste bezoek aan Accra en Tamale: wie te bellen, waar te slapen, wat niet te ondertekenen.',
        en: 'Helps with a first visit to Accra and Tamale: whom to call, where to sleep, what not to sign.',
      },
    },
  },
  {
    email: 'antje.anker@deventer.example', name: 'Antje Anker', role: 'editor', edits: 'kadewerk', language: 'de',
    ambassador: {
      countries: ['DE', 'AT', 'CH'], languages: ['nl', 'de'], since: 30,
      help: {
        nl: 'Regelt al twintig jaar zaken over de grens. Leest een Duits contract met je mee.',
        de: 'Seit zwanzig Jahren im Grenzhandel. Liest mit Ihnen den ersten Vertrag und kennt die Kammern der Nachbarregionen.',
      },
    },
  },
  {
    email: 'pola.bries@deventer.example', name: 'Pola Bries', role: 'ambassador',
    ambassador: {
      countries: ['PL', 'CZ', 'UA', 'LT'], languages: ['nl', 'pl', 'uk', 'en'], since: 9,
      help: {
        nl: 'Geboren in Toruń. Zoekt leveranciers en tolkt het eerste gesprek.',
        en: 'Born in Toruń. Finds suppliers and interprets the first talk.',
      },
    },
  },
  {
    email: 'indra.passaat@deventer.example', name: 'Indra Passaat', role: 'ambassador',
    ambassador: {
      countries: ['ID', 'MY', 'VN'], languages: ['nl', 'en', 'id'], since: 11,
      help: { nl: 'Waterbouwer, werkte in Semarang. Brengt je bij gemeenten en hogescholen.' },
    },
  },
  {
    email: 'ravi.mast@deventer.example', name: 'Ravi Mast', role: 'editor', edits: 'ademruim',
    ambassador: {
      countries: ['IN', 'LK', 'BD', 'NP'], languages: ['nl', 'en', 'hi'], since: 6,
      help: { nl: 'Inkoper met een adresboek van Pune tot Khulna.', en: 'A buyer with an address book from Pune to Khulna.' },
    },
  },
  {
    email: 'lucia.lading@deventer.example', name: 'Lucía Lading', role: 'ambassador',
    ambassador: {
      countries: ['PE', 'BO', 'CO', 'CL', 'ES'], languages: ['nl', 'es', 'en'], since: 17,
      help: {
        nl: 'Reist twee keer per jaar langs telersgroepen in de Andes en neemt graag een vraag mee.',
        en: 'Visits growers in the Andes twice a year.',
      },
    },
  },
  {
    email: 'nour.noorderzon@deventer.example', name: 'Nour Noorderzon', role: 'editor', edits: 'veilig-ver-weg',
    ambassador: {
      countries: ['LB', 'JO', 'MA', 'EG'], languages: ['nl', 'ar', 'fr', 'en'], since: 8,
      help: {
        nl: 'Jurist. Weet welke papieren een kleine organisatie echt nodig heeft.',
        en: 'Lawyer. Knows which papers a small organisation really needs.',
      },
    },
  },
  {
    email: 'wout.westen@deventer.example', name: 'Wout Westenwind', role: 'ambassador',
    ambassador: {
      countries: ['US', 'CA'], languages: ['nl', 'en'], since: 26,
      help: { nl: 'Had vijftien jaar een importbedrijf in Michigan; kent distributeurs en hun voorwaarden.' },
    },
  },
  {
    email: 'emi.eb@deventer.example', name: 'Emi van Eb', role: 'ambassador',
    ambassador: {
      countries: ['JP', 'KR'], languages: ['nl', 'ja', 'en'], since: 4,
      help: {
        nl: 'Leest je uitnodiging, je visitekaartje en de stilte na je voorstel.',
        en: 'Reads your invitation, your card and the silence after your offer.',
      },
    },
  },
  { email: 'gerda.golf@deventer.example', name: 'Gerda Golfslag', role: 'editor', edits: 'waterwijs' },
  { email: 'hans.helmstok@deventer.example', name: 'Hans Helmstok', role: 'editor', edits: 'hoefijzer-agrotechniek' },
  { email: 'tirza.tij@deventer.example', name: 'Tirza Tij', role: 'editor', edits: 'zonnewende-techniek' },
  { email: 'siebe.schuit@deventer.example', name: 'Siebe Schuitvloed', role: 'editor', edits: 'losse-zeil' },
  { email: 'dewi.dijk@deventer.example', name: 'Dewi Dijkslag', role: 'editor', edits: 'veerpont-stages' },
  { email: 'lotte.loods@deventer.example', name: 'Lotte Loods', role: 'member' },
  {
    email: 'freek.fok@deventer.example', name: 'Freek Fokkemast', role: 'member',
    asks: { message: 'Ik werk bij de weverij en wil onze contacten in Zweden bijhouden.', organisation: 'listed:rode-draad-weverij' },
  },
  {
    email: 'yara.yawl@deventer.example', name: 'Yara Yawl', role: 'member', language: 'en',
    asks: { message: 'I coordinate our exchange in Zomba and would like to publish it here.', organisation: 'listed:schoolbank' },
  },
  {
    email: 'hilleke.haven@deventer.example', name: 'Hilleke Havenhoofd', role: 'member',
    asks: { message: 'Wij repareren orgels in het buitenland en willen ons melden.', organisation: 'new:company:Orgelmakerij De Balg' },
  },
  {
    email: 'cas.kielzog@deventer.example', name: 'Cas Kielzog', role: 'member',
    asks: { message: 'Student, op zoek naar een stage met water in Ghana of Oeganda.', organisation: '' },
  },
]
