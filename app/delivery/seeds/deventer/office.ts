/** Deventer: the office itself, and who belongs to which association since when. Coordinates: GeoNames (CC BY 4.0). */
import type { SeedOffice } from '../rows.ts'
import { companiesOfFoodTradeAndServices } from './companies-food-trade-services.ts'
import { companiesOfMaterialsAndMaking } from './companies-materials-making.ts'
import { companiesOfWaterEnergyAndMachines } from './companies-water-energy-machines.ts'
import { educationAndCulture } from './education-culture.ts'
import { ngos } from './ngos.ts'
import { people } from './people.ts'
import { publicBodiesAndAssociations, undecided } from './public-and-associations.ts'

export const deventer: SeedOffice = {
  slug: 'deventer', name: 'Deventer Internationaal', city: 'Deventer', country: 'NL', lat: 52.255, lon: 6.16389,
  languages: ['nl', 'en', 'de'], defaultLanguage: 'nl', colours: { primary: '#0f4c5c', accent: '#a8450c' },
  intro: {
    nl: 'Zie wie uit Deventer waar ter wereld actief is, en wie je de weg kan wijzen. '
      + 'Dit is een demonstratie: de organisaties zijn verzonnen, op de partners van het Deventer Economisch Perspectief na.',
    en: 'See who from Deventer is active where in the world, and who can show you the way. '
      + 'This is a demonstration: the organisations are fictional, except the partners of Deventer Economisch Perspectief.',
    de: 'Sehen Sie, wer aus Deventer wo in der Welt aktiv ist und wer Ihnen den Weg zeigt. '
      + 'Dies ist eine Vorführung: Die Organisationen sind erfunden, außer den Partnern des Deventer Economisch Perspectief.',
  },
  contact: { name: 'Marit Kompas', email: 'kantoor@deventer.example' }, sensitiveCountries: ['BF'],
  organisations: [
    ...companiesOfWaterEnergyAndMachines, ...companiesOfMaterialsAndMaking, ...companiesOfFoodTradeAndServices, ...ngos,
    ...educationAndCulture, ...publicBodiesAndAssociations, ...undecided,
  ],
  memberships: [
    { organisation: 'ijsselpomp', association: 'exportkring-de-kogge', since: '2012-03-01' },
    { organisation: 'weeghuis-instrumenten', association: 'exportkring-de-kogge', since: '2012-03-01' },
    { organisation: 'gulden-plak', association: 'exportkring-de-kogge', since: '2013-09-15' },
    { organisation: 'blikslager-verpakkingen', association: 'exportkring-de-kogge', since: '2014-01-01', until: '2023-12-31' },
    { organisation: 'kadewerk', association: 'exportkring-de-kogge', since: '2012-03-01' },
    { organisation: 'noordpool-rijwielen', association: 'exportkring-de-kogge', since: '2015-05-01' },
    { organisation: 'vonk-waterstof', association: 'exportkring-de-kogge', since: '2023-02-01' },
    { organisation: 'grondtoon-chemie', association: 'exportkring-de-kogge', since: '2012-03-01', until: '2019-06-30' },
    { organisation: 'dijkstaal', association: 'exportkring-de-kogge', since: '2016-10-01' },
    { organisation: 'zeven-weiden', association: 'vier-akkers', since: '2015-01-01' },
    { organisation: 'hoefijzer-agrotechniek', association: 'vier-akkers', since: '2014-04-01' },
    { organisation: 'oogst-voor-iedereen', association: 'vier-akkers', since: '2018-01-01' },
    { organisation: 'lyceum-de-overzijde', association: 'over-de-brug', since: '2010-09-01' },
    { organisation: 'cantus-ijssel', association: 'over-de-brug', since: '2008-01-01' },
    { organisation: 'handreiking-oost', association: 'over-de-brug', since: '2005-01-01', until: '2018-12-31' },
  ],
  people,
  invitations: [{ email: 'floor.fokkezeil@deventer.example', role: 'ambassador', secret: 'deventer-demo-invitation' }],
}
