import { describe, expect, it } from 'vitest'
import { declined } from './declines.ts'

const everybody = 'company education ngo government culture association'

describe('asks not to be approached', () => {
  it.each([
    ['Wij willen niet benaderd worden.', everybody],
    ['Voor de veiligheid van onze mensen wenst de stichting niet te worden benaderd.', everybody],
    ['Benader ons alstublieft niet.', everybody],
    ['Neem a.u.b. geen contact met ons op.', everybody],
    ['We zoeken op dit moment geen nieuwe partners.', everybody],
    ['Wij nemen geen verzoeken om samenwerking aan.', everybody],
    ['Verzoeken worden niet op prijs gesteld.', everybody],
    ['Wij staan niet open voor samenwerking.', everybody],
    ['Wij doen ons werk graag in stilte en vragen ons met rust te laten.', everybody],
    ['Geen acquisitie.', 'company'],
    ['Acquisitie naar aanleiding van deze vermelding stellen wij niet op prijs.', 'company'],
    ['Wij stellen geen prijs op acquisitie.', 'company'],
    ['Wij zoeken geen contact met bedrijven.', 'company'],
    ['De stichting werkt niet samen met bedrijven.', 'company'],
    ['Geen bedrijven, alstublieft.', 'company'],
    ['Stageverzoeken nemen wij niet in behandeling; we nemen geen verzoeken van studenten aan.', 'education'],
    ['Please do not contact us.', everybody],
    ['Do not approach this organisation.', everybody],
    ['The foundation does not wish to be approached.', everybody],
    ['For the safety of its staff, it asks not to be contacted.', everybody],
    ["We don't want to be contacted by companies.", 'company'],
    ['We are not looking for new partners.', everybody],
    ['The group is not open to requests of any kind.', everybody],
    ['We are unable to answer requests.', everybody],
    ['No companies please.', 'company'],
    ['No sales calls.', 'company'],
    ['No unsolicited proposals.', everybody],
    ['We do not work with companies or commercial parties.', 'company'],
    ['It takes no new partners.', everybody],
    ['We do not accept internship requests.', 'education'],
    ['Keine Anfragen.', everybody],
    ['Bitte keine Anfragen von Unternehmen.', 'company'],
    ['Der Verein möchte nicht kontaktiert werden.', everybody],
    ['Bitte nicht kontaktieren.', everybody],
    ['Von Anfragen bitten wir abzusehen.', everybody],
    ['Wir suchen keine neuen Partner.', everybody],
    ['Wir arbeiten nicht mit Unternehmen zusammen.', 'company'],
    ['Kein Interesse an Angeboten.', everybody],
    ['Akquise ist nicht erwünscht.', 'company'],
    ['Keine Praktikumsanfragen, wir möchten keine Praktikanten.', 'education'],
    ['Keine Unternehmen, bitte.', 'company'],
    ['We are not looking for partners, except schools.', 'company ngo government culture association'],
  ])('%s', (text, expected) => expect(declined(text).join(' ')).toBe(expected))
})

describe('says something else', () => {
  it.each([
    '', 'Wij boren putten in Oeganda.', 'Aarzel niet om contact op te nemen.', 'Bel ons niet, mail ons: telefonisch zijn we slecht bereikbaar.',
    'Wij hebben in Ghana nog geen contacten en zoeken die.', 'We hebben nog geen partners en zoeken bedrijven.', 'Er zijn hier geen bedrijven die pompen maken.',
    'Water is niet overal schoon.', 'We zoeken geen geld, maar partners.', 'Er is geen distributeur in het noorden.',
    'Please do not hesitate to contact us.', 'We have no contacts in Ghana yet.', 'No partner has joined us so far, and we would like one.',
    'Not only companies are welcome.', 'We are not a bank.', 'There is no clean water in the villages.', 'We do not sell to households.',
    'Requests for internships are welcome.', 'We are not seeking funding but offer our contacts.', 'Companies that do not know the country can ask us.',
    'Zögern Sie nicht, uns zu kontaktieren.', 'Wir haben dort noch keine Partner und suchen sie.', 'Es gibt keine Firma, die Pumpen herstellt.',
    'Kein Problem: Wir helfen Unternehmen beim Einstieg.', 'Nicht nur Schulen sind willkommen.', 'Wir verkaufen nicht an Haushalte.',
  ])('%s', (text) => expect(declined(text)).toEqual([]))
})
