import { describe, expect, it } from 'vitest'
import { saysEnded } from './endings.ts'

describe('says that it is over', () => {
  it.each([
    'Wij zijn hier niet meer actief.',
    'Het project is in 2019 afgerond.',
    'Ons kantoor in Accra is gesloten; vragen kunnen naar Deventer.',
    'De stedenband is in 2020 beëindigd.',
    'Wij hebben het land verlaten.',
    'Er zijn geen nieuwe projecten meer gepland.',
    'The project ended in 2019.',
    'Our office in Lagos was closed two years ago.',
    'We are no longer active in Ghana.',
    'The board has decided to leave the country.',
    'We have left the country.',
    'New work is not planned.',
    'Das Projekt wurde Ende 2021 abgeschlossen, das Büro ist übergeben.',
    'Wir sind dort nicht mehr tätig.',
    'Die Niederlassung wurde 2020 geschlossen.',
    'Good people. We closed our office in Accra.',
  ])('%s', (text) => expect(saysEnded(text)).toBe(true))
})

describe('says nothing of the sort', () => {
  it.each([
    'De eerste fase van het project is afgerond.',
    'Het proefproject is afgerond en nu zoeken wij een partner.',
    'Wij sluiten in juli ons kantoor niet.',
    'Onze school is gesloten in de zomer.',
    'Het project loopt; het kantoor is weer open.',
    'The pilot project ended in 2019.',
    'We advise on closing an old landfill.',
    'The project is to be completed in 2028.',
    'In nine churches there is an organ that no longer plays.',
    'When the project is finished, the village runs it.',
    'Our contract with a crane brand ends this year.',
    'The office is closed on Fridays now.',
    'Das erste Projekt ist abgeschlossen.',
    'Das Atelier ist nach dem Krieg wieder geöffnet.',
    'Verträge werden vor Ort geschlossen.',
    '',
  ])('%s', (text) => expect(saysEnded(text)).toBe(false))
})
