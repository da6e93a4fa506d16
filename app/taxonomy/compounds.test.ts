import { expect, test } from 'vitest'
import { compoundParts, partsOf } from './compounds.ts'
import { fold } from './fold.ts'

test.each([
  ['fietsonderdelen', 'fiets onderdelen'],
  ['Abwasserreinigung', 'abwasser reinigung'],
  ['Kleinbauernverband', 'kleinbauern verband'],
  ['plattelandsontwikkeling', 'platteland ontwikkeling'],
  ['Kläranlagen', 'klar anlagen'],
  ['handpompen', 'hand pompen'],
  ['Trinkwasser', 'trink wasser'],
  ['waterpompen', 'water pompen'],
  ['vrouwenrechten', 'vrouwen rechten'],
  ['Frauenrechte', 'frauen rechte'],
  ['stedenband', 'steden band'],
  ['Städtepartnerschaft', 'stadte partnerschaft'],
  ['melkmachines', 'melk machines'],
  ['Altkleidersammlung', 'altkleider sammlung'],
  ['Gesundheitsversorgung', 'gesundheits versorgung'],
  ['jeugdorkest', 'jeugd orkest'],
  ['Schüleraustausch', 'schuler austausch'],
  ['lerarenopleiding', 'leraren opleiding'],
  ['scheepsmotoren', 'scheeps motoren'],
])('%s is %s', (word, parts) => expect(partsOf(fold(word)).join(' ')).toBe(parts))

test.each(['pompen', 'Wasser', 'a', '', 'Deventer', 'reiniging', 'xyzzyxyzzy', '12345678'])('%s stays whole', (word) =>
  expect(partsOf(fold(word))).toEqual([]),
)

test.each([
  ['Bouwt dompel- en handpompen', ['hand', 'pompen']],
  ['Filter für Trinkwasser', ['trink', 'wasser']],
  ['Zonnepompen en windpompen', ['zonne', 'pompen', 'wind']],
  ['qxqxpompen', ['pompen']],
  ['pompen', []],
  ['Wasser', []],
  ['a village', []],
  ['', []],
])('the parts of "%s" are %o', (text, parts) => expect(compoundParts(text)).toEqual(parts))
