/** Lübeck: an office with a small circle of fictional organisations and people. Coordinates: GeoNames (CC BY 4.0). */
import type { SeedOffice, SeedOrganisation } from './rows.ts'

const organisations: SeedOrganisation[] = [
  {
    slug: 'travequell', name: 'Travequell Brunnenbau', kind: 'company', sectors: ['nace:42.21', 'nace:43.13'], size: '10-49',
    languages: ['de', 'en'],
    website: 'https://travequell.example', registration: { registry: 'handelsregister', number: 'HRB 00401' },
    summary: {
      de: 'Bohrt Brunnen und Erdwärmesonden und prüft, was unten ankommt.',
      en: 'Drills wells and geothermal probes and checks what is down there.',
    },
    presences: [
      { in: 'UG/Kampala', since: 2022, confirmed: 2, does: ['services', 'project'], offers: ['knowledge', 'services'],
        seeks: ['contacts', 'suppliers'], lang: 'en',
        says: 'Drilling supervision for water projects; we look for pump makers with parts in the country.' },
      { in: 'PL/Szczecin', since: 2010, confirmed: 4, does: ['services'], offers: ['services'], speaks: ['pl', 'de'],
        says: 'Zwei Bohrteams, gemeinsam mit einem örtlichen Betrieb.' },
      { in: 'NA/Windhoek', since: 2016, confirmed: 7, does: ['project'], offers: ['knowledge'], speaks: ['de', 'en'],
        says: 'Tiefbrunnen für Farmen; Bohrprotokolle auf Anfrage.' },
    ],
    looks: [
      { at: 'RW', confirmed: 2, offers: ['services', 'knowledge'], seeks: ['contacts', 'products'], speaks: ['en', 'fr'],
        says: 'Brunnen in Hanglagen. Wir suchen Pumpen, die man vor Ort repariert, und jemanden, der die Genehmigungen kennt.' },
    ],
  },
  {
    slug: 'sieben-giebel', name: 'Marzipanhaus Sieben Giebel', kind: 'company', sectors: ['nace:10.82'], size: '50-249',
    languages: ['de', 'en', 'es'],
    website: 'https://siebengiebel.example', registration: { registry: 'handelsregister', number: 'HRB 00402' },
    summary: {
      de: 'Marzipan aus Mandeln, deren Gärten wir kennen.',
      en: 'Marzipan from almonds whose orchards we know.',
      nl: 'Marsepein van amandelen uit boomgaarden die we kennen.',
    },
    presences: [
      { in: 'ES/Alicante', since: 2001, confirmed: 2, does: ['import'], offers: ['contacts'], seeks: ['suppliers'], speaks: ['es'],
        says: 'Mandeln von fünf Genossenschaften, Vorkasse zur Blüte.' },
      { in: 'US/Baltimore', since: 2012, confirmed: 5, does: ['export'], offers: ['products'], seeks: ['distribution'], lang: 'en',
        says: 'Seasonal boxes; a distributor on the west coast is missing.' },
      { in: 'JP', since: 2015, confirmed: 8, does: ['export', 'distribution'], offers: ['products', 'contacts'], speaks: ['ja', 'en'],
        says: 'Zwei Kaufhäuser im Dezember.' },
      { in: 'NL/Utrecht', since: 2018, confirmed: 14, does: ['export'], offers: ['products'], speaks: ['en'],
        says: 'Weihnachtsmärkte, zuletzt vor einem Jahr.' },
    ],
  },
  {
    slug: 'nebelhorn-schiffstechnik', name: 'Nebelhorn Schiffstechnik', kind: 'company', sectors: ['nace:30', 'nace:33'], size: '50-249',
    languages: ['de', 'en'],
    website: 'https://nebelhorn.example', registration: { registry: 'handelsregister', number: 'HRB 00403' },
    summary: { de: 'Elektrische Antriebe für Fähren und Lotsenboote.', en: 'Electric drives for ferries and pilot boats.' },
    presences: [
      { in: 'FI/Turku', since: 2017, confirmed: 3, does: ['project', 'services'], offers: ['knowledge', 'internship'], seeks: ['suppliers'],
        says: 'Umbau von drei Schärenfähren mit einer Werft.' },
      { in: 'NO/Ålesund', since: 2019, confirmed: 6, does: ['export'], offers: ['products'], seen: 'network',
        says: 'Antriebe für Arbeitsboote der Fischzucht.' },
      { in: 'EE/Pärnu', since: 2021, confirmed: 4, does: ['production'], offers: ['contacts'],
        says: 'Kabelbäume aus einer kleinen Fabrik, offen für Mitbesteller.' },
      { in: 'VN/Vũng Tàu', since: 2014, until: 2020, confirmed: 17, does: ['services'], offers: ['contacts'], speaks: ['vi', 'en'],
        seen: 'network', says: 'Sechs Jahre Wartung; Vertretung aufgegeben.' },
    ],
  },
  {
    slug: 'alte-salzkiste', name: 'Alte Salzkiste Logistik', kind: 'company', sectors: ['nace:52', 'nace:50'], size: '250+',
    languages: ['de', 'en', 'pl'],
    website: 'https://altesalzkiste.example', registration: { registry: 'handelsregister', number: 'HRB 00404' },
    summary: { de: 'Fährverladung und Lager zwischen Trave und Baltikum.' },
    presences: [
      { in: 'LV/Liepāja', since: 2008, confirmed: 2, does: ['office', 'services'], offers: ['services', 'contacts'],
        says: 'Umschlag zweimal pro Woche; Beiladung möglich.' },
      { in: 'SE/Trelleborg', since: 1999, confirmed: 3, does: ['services'], offers: ['services', 'internship'],
        says: 'Disposition mit zwölf Leuten, Praktikum ab vier Monaten.' },
      { in: 'LT/Klaipėda', since: 2011, confirmed: 9, does: ['services'], offers: ['services'], seen: 'network',
        says: 'Kühllager für Fisch und Beeren.' },
      { in: 'PL/Gdynia', since: 2014, confirmed: 5, does: ['services'], offers: ['services'], speaks: ['pl'], seen: 'office',
        says: 'Tarife werden gerade neu verhandelt.' },
    ],
  },
  {
    slug: 'backsteinwerk', name: 'Backsteinwerk Roter Bogen', kind: 'company', sectors: ['nace:23.32'], size: '10-49',
    languages: ['de', 'en', 'da'],
    website: 'https://roterbogen.example', registration: { registry: 'handelsregister', number: 'HRB 00405' },
    summary: { de: 'Handgestrichene Formziegel für Kirchen, Tore und neue Häuser.' },
    presences: [
      { in: 'DK/Ribe', since: 2010, confirmed: 4, does: ['export'], offers: ['products', 'knowledge'], speaks: ['da', 'de'],
        says: 'Ersatzsteine für eine Klosterkirche.' },
      { in: 'PL/Malbork', since: 2013, confirmed: 6, does: ['export', 'research'], offers: ['knowledge'], speaks: ['pl', 'de'],
        says: 'Brennversuche mit Restauratoren.' },
      { in: 'BE/Brugge', since: 2019, confirmed: 13, does: ['export'], offers: ['products'], says: 'Eine Lieferung; Nachfrage offen.' },
    ],
  },
  {
    slug: 'windwarte', name: 'Windwarte Messtechnik', kind: 'company', sectors: ['nace:26'], size: '10-49', languages: ['de', 'en'],
    website: 'https://windwarte.example', registration: { registry: 'handelsregister', number: 'HRB 00406' },
    summary: {
      de: 'Misst Wind, Pegel und Regen an Orten ohne Strom.',
      en: 'Measures wind, water levels and rain in places without power.',
    },
    presences: [
      { in: 'BD/Chittagong', since: 2020, confirmed: 3, does: ['project', 'export'], offers: ['products', 'knowledge'], seeks: ['contacts'],
        lang: 'en', says: 'Water level gauges that report by radio; villages read them without a phone.' },
      { in: 'CL/Punta Arenas', since: 2018, confirmed: 10, does: ['export'], offers: ['products'], speaks: ['es', 'en'], seen: 'network',
        says: 'Zwölf Messmasten für Windstudien.' },
    ],
    looks: [
      { at: 'IS', confirmed: 7, offers: ['products', 'knowledge'], seeks: ['contacts'], seen: 'network',
        says: 'Messmasten bei Frost und Salz. Wir suchen eine Hochschule oder einen Hafen für einen Winter zur Probe.' },
    ],
  },
  {
    slug: 'brueckenschlag-ostsee', name: 'Brückenschlag Ostsee', kind: 'ngo', sectors: ['dac:151', 'dac:160'], size: '2-9',
    languages: ['de', 'en', 'lv'],
    website: 'https://brueckenschlagostsee.example',
    summary: { de: 'Bringt Vereine rund um die Ostsee zusammen, die dasselbe Problem haben.' },
    presences: [
      { in: 'LV/Daugavpils', since: 2009, confirmed: 4, does: ['exchange', 'project'], offers: ['contacts'], seeks: ['volunteers'],
        says: 'Tagestreff für Ältere, mit Sprachcafé.' },
      { in: 'LT/Kaunas', since: 2014, confirmed: 7, does: ['exchange'], offers: ['contacts', 'housing'],
        says: 'Freiwilligentausch, drei Monate pro Seite.' },
    ],
  },
  {
    slug: 'lichtsaat', name: 'Lichtsaat e. V.', kind: 'ngo', sectors: ['dac:232', 'dac:311'], size: '2-9', languages: ['de', 'en', 'fr'],
    website: 'https://lichtsaat.example',
    summary: { de: 'Solarpumpen und Saatgut für Gartengruppen.', en: 'Solar pumps and seed for garden groups.' },
    presences: [
      { in: 'TG/Sokodé', since: 2015, confirmed: 3, does: ['project'], offers: ['contacts'], seeks: ['products', 'funding'], speaks: ['fr'],
        says: 'Vierzig Gärten; gesucht sind Pumpen, die man vor Ort reparieren kann.' },
      { in: 'BJ/Parakou', since: 2019, confirmed: 8, does: ['project'], offers: ['contacts'], speaks: ['fr'], seen: 'network',
        says: 'Saatgutbank mit einer Frauengruppe.' },
      { in: 'UG/Lira', since: 2023, confirmed: 5, does: ['project'], offers: ['contacts', 'knowledge'], seeks: ['products'],
        says: 'Schulgärten neben bestehenden Brunnen.', sectors: ['dac:311', 'dac:140'] },
    ],
  },
  {
    slug: 'hebammen-am-meer', name: 'Hebammen am Meer', kind: 'ngo', sectors: ['dac:130'], size: '1', languages: ['de', 'en'],
    website: 'https://hebammenammeer.example',
    summary: { de: 'Kurse und Besuche von Hebamme zu Hebamme.' },
    presences: [
      { in: 'TZ/Tanga', since: 2013, confirmed: 6, does: ['exchange'], offers: ['knowledge', 'internship'], speaks: ['sw', 'en'],
        says: 'Sechs Wochen Mitarbeit, immer zu zweit.' },
      { in: 'NP/Janakpur', since: 2018, confirmed: 15, does: ['exchange'], offers: ['contacts'], seen: 'network',
        says: 'Pausiert, bis sich neue Kolleginnen melden.' },
    ],
  },
  {
    slug: 'werkschule-am-hafen', name: 'Werkschule am Hafenrand', kind: 'education', sectors: ['nace:85'], size: '50-249',
    languages: ['de', 'en'],
    website: 'https://werkschule.example',
    summary: {
      de: 'Berufsschule für Boot, Bau und Küche mit Plätzen in fünf Ländern.',
      en: 'Vocational school for boats, building and kitchens.',
    },
    presences: [
      { in: 'IS/Akureyri', since: 2016, confirmed: 3, does: ['exchange'], offers: ['students', 'housing'],
        says: 'Küche und Fischverarbeitung, Mai bis August.' },
      { in: 'NL/Deventer', since: 2018, confirmed: 1, does: ['exchange'], offers: ['students'], seeks: ['internship', 'housing'],
        speaks: ['de', 'en'], says: 'Metall und Holz, drei Wochen im Herbst.' },
      { in: 'MT/Valletta', since: 2019, confirmed: 7, does: ['exchange'], offers: ['students'],
        says: 'Bootsbau auf einer kleinen Werft.' },
      { in: 'GH/Takoradi', since: 2022, confirmed: 9, does: ['exchange', 'project'], offers: ['knowledge'], seeks: ['funding'], lang: 'en',
        seen: 'network', says: 'Plumbing course with a technical institute: pipes, taps and hand pumps.' },
    ],
  },
  {
    slug: 'figurentheater-fernrohr', name: 'Figurentheater Fernrohr', kind: 'culture', sectors: ['nace:90'], size: '2-9',
    languages: ['de', 'en', 'cs'],
    website: 'https://fernrohr.example', summary: { de: 'Puppenspiel über Reisende, die sich verirren.' },
    presences: [
      { in: 'CZ/Olomouc', since: 2012, confirmed: 2, does: ['exchange', 'production'], offers: ['premises', 'contacts'],
        speaks: ['cs', 'de'], says: 'Gemeinsame Werkstatt für Köpfe und Hände.' },
      { in: 'ID/Yogyakarta', since: 2019, confirmed: 11, does: ['exchange'], offers: ['contacts'], speaks: ['id', 'en'],
        says: 'Schattenspiel gegen Handpuppe: ein Abend, zwei Sprachen.' },
    ],
    looks: [
      { at: 'LT', confirmed: 3, offers: ['services'], seeks: ['premises', 'contacts'],
        says: 'Ein Stück ohne Worte über einen Kapitän, der sein Schiff verlegt hat. Gesucht: eine Bühne und ein Gastgeber.' },
    ],
  },
  {
    slug: 'kantorei-am-wasser', name: 'Kantorei am Wasser', kind: 'culture', sectors: ['nace:90'], size: '10-49', languages: ['de', 'en'],
    website: 'https://kantoreiamwasser.example',
    summary: { de: 'Alte Musik der Seestädte, neu gesungen.', nl: 'Oude muziek van de zeesteden, opnieuw gezongen.' },
    presences: [
      { in: 'NL/Zwolle', since: 2011, confirmed: 2, does: ['exchange'], offers: ['contacts', 'housing'], speaks: ['de', 'en'],
        says: 'Orgelwoche im Oktober, abwechselnd in beiden Städten.' },
      { in: 'EE/Tallinn', since: 2015, confirmed: 5, does: ['exchange'], offers: ['contacts'],
        says: 'Notenfunde aus einem Ratsarchiv, gemeinsam aufgeführt.' },
    ],
  },
  {
    slug: 'kaufmannstisch', name: 'Kaufmannstisch Lübecker Bucht', kind: 'association', sectors: ['nace:94'], size: '1',
    languages: ['de', 'en'],
    website: 'https://kaufmannstisch.example', summary: { de: 'Betriebe mit Geschäft jenseits der Grenze, jeden ersten Montag.' },
    presences: [
      { in: 'SE/Malmö', since: 2013, confirmed: 3, does: ['services'], offers: ['contacts', 'premises'], field: 'economy',
        says: 'Schreibtisch am Hafen, tageweise.' },
      { in: 'CN/Qingdao', since: 2012, until: 2021, confirmed: 16, does: ['services'], offers: ['contacts'], field: 'economy',
        says: 'Gemeinschaftsbüro geschlossen; die frühere Leiterin hilft weiter.' },
    ],
  },
  {
    slug: 'stadtgarten-drueben', name: 'Stadtgarten Drüben', kind: 'association', sectors: ['dac:410'], size: '1', languages: ['de'],
    state: 'pending',
    summary: { de: 'Gärtnerinnen tauschen Saatgut über die Ostsee.' },
    presences: [
      { in: 'PL/Elbląg', confirmed: 0, does: ['exchange'], field: 'culture', seeks: ['contacts'], speaks: ['pl', 'de'],
        says: 'Erstes Treffen im Frühjahr.' },
    ],
  },
]

export const luebeck: SeedOffice = {
  slug: 'luebeck', name: 'Lübeck in der Welt', city: 'Lübeck', country: 'DE', lat: 53.86893, lon: 10.68729,
  languages: ['de', 'en', 'nl'], defaultLanguage: 'de', colours: { primary: '#8f1d2c', accent: '#6b5310' },
  intro: {
    de: 'Wer aus Lübeck wo in der Welt tätig ist, und wer dort weiterhilft. Eine Vorführung mit erfundenen Organisationen.',
    en: 'Who from Lübeck is active where in the world, and who helps you on. A demonstration with fictional organisations.',
    nl: 'Wie uit Lübeck waar ter wereld actief is, en wie je er verder helpt. Een demonstratie met verzonnen organisaties.',
  },
  contact: { name: 'Antonia Ankerlicht', email: 'kontor@luebeck.example' },
  organisations,
  memberships: [
    { organisation: 'sieben-giebel', association: 'kaufmannstisch', since: '2010-01-01' },
    { organisation: 'nebelhorn-schiffstechnik', association: 'kaufmannstisch', since: '2014-05-01' },
    { organisation: 'alte-salzkiste', association: 'kaufmannstisch', since: '2009-01-01', until: '2020-12-31' },
  ],
  people: [
    { email: 'admin@luebeck.example', name: 'Antonia Ankerlicht', role: 'admin' },
    { email: 'bjarne.bugwelle@luebeck.example', name: 'Bjarne Bugwelle', role: 'editor', edits: 'travequell' },
    {
      email: 'dace.duene@luebeck.example', name: 'Dace Dünung', role: 'ambassador',
      ambassador: {
        countries: ['LV', 'LT', 'EE', 'FI'], languages: ['de', 'lv', 'en'], since: 16,
        help: {
          de: 'Stammt aus Liepāja. Vermittelt zwischen Häfen, Schulen und Vereinen.',
          en: 'From Liepāja. Links ports, schools and societies.',
        },
      },
    },
    {
      email: 'mateo.moewe@luebeck.example', name: 'Mateo Möwenflug', role: 'ambassador',
      ambassador: {
        countries: ['ES', 'CL'],
        languages: ['de', 'es'],
        since: 7,
        help: { de: 'Einkäufer mit Geduld und einem langen Adressbuch.' },
      },
    },
    {
      email: 'wiebke.woge@luebeck.example', name: 'Wiebke Woge', role: 'member',
      asks: {
        message: 'Ich betreue den Freiwilligentausch und möchte unsere Plätze eintragen.',
        organisation: 'listed:brueckenschlag-ostsee',
      },
    },
  ],
  invitations: [],
}
