import { describe, expect, test } from 'vitest'
import { entryInput, newTripInput, tripInput } from './trip-input.ts'

const said = {
  kind: 'trip',
  fromOn: '2027-05-03',
  untilOn: '2027-05-05',
  sectors: [],
  title: '',
  body: '',
  language: 'en',
  visibility: 'office',
  room: '',
}
const held = { heldOn: '2027-05-04', begins: '', ends: '', title: 'Port', place: '', body: '' }
const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => [path[0], message.replace('trips:errors.', '')])

describe('what a form must say, all of it at once', () => {
  test.each([
    [{}, []],
    [{ untilOn: '2027-05-02' }, [['untilOn', 'order']]],
    [
      { untilOn: '2027-05-02', room: 'many' },
      [
        ['room', 'room'],
        ['untilOn', 'order'],
      ],
    ],
    [
      { fromOn: '', untilOn: '', room: '0' },
      [
        ['fromOn', 'fromOn'],
        ['untilOn', 'untilOn'],
        ['room', 'room'],
      ],
    ],
    [{ fromOn: '3 May', untilOn: '2027-05-02' }, [['fromOn', 'fromOn']]],
    [{ untilOn: '2029-05-02' }, [['untilOn', 'long']]],
  ])('of a trip: %j', (values, expected) =>
    expect(problems(tripInput.safeParse({ ...said, ...values }))).toEqual(expected),
  )

  test.each([
    ['2027-05-02', {}, []],
    ['2027-05-05', {}, []],
    ['2027-05-06', {}, [['untilOn', 'past']]],
    [
      '2027-05-06',
      { room: 'many' },
      [
        ['room', 'room'],
        ['untilOn', 'past'],
      ],
    ],
    ['2027-05-06', { untilOn: '2027-05-02' }, [['untilOn', 'order']]],
  ])('of a trip that is announced on %s: %j', (on, values, expected) =>
    expect(problems(newTripInput(on).safeParse({ ...said, ...values }))).toEqual(expected),
  )

  test.each([
    [{}, []],
    [{ begins: '09:00', ends: '10:00' }, []],
    [
      { heldOn: '2027-05-06', begins: '09:00', ends: '08:00' },
      [
        ['ends', 'endsOrder'],
        ['heldOn', 'heldOnOutside'],
      ],
    ],
    [
      { heldOn: '2027-05-06', title: '', ends: '08:00' },
      [
        ['title', 'entryTitle'],
        ['begins', 'beginsMissing'],
        ['heldOn', 'heldOnOutside'],
      ],
    ],
    [
      { heldOn: '', begins: 'early', ends: '08:00' },
      [
        ['heldOn', 'heldOn'],
        ['begins', 'begins'],
      ],
    ],
  ])('of an entry: %j', (values, expected) =>
    expect(problems(entryInput(said).safeParse({ ...held, ...values }))).toEqual(expected),
  )
})
