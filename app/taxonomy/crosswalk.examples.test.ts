import { describe, expect, it } from 'vitest'
import { link } from './crosswalk.ts'

const said = (a: string, b: string) => {
  const found = link(a, b)
  return found ? `${found.strength} ${found.kind}` : 'nothing'
}

/** Read as: would one who knows both trades introduce them, and on what ground? */
describe('who belongs together', () => {
  it.each([
    // Water
    ['nace:28.13', 'dac:14031', 'close supplies', 'a pump maker and a well driller'],
    ['nace:28', 'dac:140', 'close supplies', 'a machine builder and a water project'],
    ['nace:36', 'dac:14021', 'exact same', 'a water company and a town’s water supply'],
    ['nace:36.00', 'dac:14021', 'exact same', 'the class is the whole division'],
    ['nace:36', 'dac:14031', 'close same', 'a water company and wells'],
    ['nace:37', 'dac:14022', 'exact same', 'a sewerage board and sewers'],
    ['nace:42.21', 'dac:14031', 'close same', 'a driller of wells, as a firm and as a project'],
    ['nace:22.21', 'dac:31140', 'close supplies', 'a pipe maker and irrigation'],
    ['nace:38', 'dac:14050', 'exact same', 'a waste company and waste management'],
    ['nace:38', 'dac:140', 'broad same', 'a waste company and the category that holds waste'],
    ['isced:0712', 'dac:140', 'close same', 'a water management programme and a water project'],
    ['isced:0732', 'dac:14031', 'close same', 'civil engineers and wells'],
    ['isced:0712', 'nace:36', 'close same', 'a water management programme and a water company'],
    ['isced:0732', 'nace:42', 'close same', 'civil engineering, taught and done'],
    ['isced:07', 'dac:140', 'broad same', 'a faculty of engineering and a water project'],
    ['nace:28.13', 'nace:36', 'close supplies', 'a pump maker and a water company'],
    // Farming and food
    ['nace:01', 'dac:311', 'close same', 'a farm and a farming project'],
    ['nace:01.41', 'dac:31163', 'close same', 'a dairy farm and livestock'],
    ['nace:28.30', 'dac:311', 'close supplies', 'a tractor maker and farmers'],
    ['nace:01.64', 'dac:31150', 'close supplies', 'a seed house and inputs'],
    ['nace:20.15', 'dac:31161', 'close supplies', 'a fertiliser maker and food crops'],
    ['nace:10.83', 'dac:31162', 'close supplies', 'coffee growers supply a coffee roaster'],
    ['nace:10', 'dac:32161', 'close same', 'a food maker and agro-industry'],
    ['nace:75', 'dac:31195', 'exact same', 'vets'],
    ['isced:0811', 'dac:311', 'close same', 'agronomists and farmers'],
    ['nace:01', 'dac:43040', 'broad same', 'a farm and the countryside'],
    ['nace:02', 'dac:312', 'exact same', 'forestry'],
    ['nace:03', 'dac:313', 'exact same', 'fishing'],
    // Health
    ['nace:86', 'dac:122', 'close same', 'a hospital and basic health'],
    ['nace:32.50', 'dac:122', 'close supplies', 'medical instruments and basic health'],
    ['nace:26.60', 'dac:121', 'close supplies', 'scanners and health'],
    ['nace:21', 'dac:12262', 'close supplies', 'medicines and malaria'],
    ['isced:0913', 'nace:86', 'close same', 'nurses and hospitals'],
    ['isced:0912', 'dac:121', 'close same', 'doctors and health'],
    ['nace:13.92', 'dac:12262', 'close supplies', 'bed nets and malaria'],
    // Energy
    ['nace:26.11', 'dac:23231', 'close supplies', 'solar panels and power without a grid'],
    ['nace:43.21', 'dac:23231', 'close supplies', 'installers of solar panels'],
    ['nace:35.11', 'dac:23240', 'exact same', 'wind farms'],
    ['nace:27', 'dac:236', 'close supplies', 'cables and transformers for grids'],
    ['isced:0713', 'dac:232', 'close same', 'energy, taught and made'],
    ['nace:27.52', 'dac:32174', 'exact same', 'stove makers'],
    // Money, business, work
    ['nace:64.19', 'dac:24030', 'exact same', 'a bank and formal finance'],
    ['nace:64.92', 'dac:24040', 'close same', 'small credit'],
    ['isced:0412', 'dac:240', 'close same', 'bankers, taught and at work'],
    ['isced:0411', 'nace:69.20', 'exact same', 'accountants'],
    ['isced:0413', 'nace:70', 'close same', 'managers and advisers'],
    ['nace:70', 'dac:250', 'broad same', 'advisers and business services'],
    ['nace:62', 'dac:22040', 'exact same', 'software'],
    ['isced:0613', 'nace:62', 'exact same', 'software, taught and made'],
    // Teaching, culture, building, transport
    ['nace:85', 'dac:112', 'close same', 'a school and basic education'],
    ['nace:85.20', 'dac:11220', 'exact same', 'primary schools'],
    ['nace:31.01', 'dac:11120', 'close supplies', 'school furniture and schools'],
    ['isced:011', 'dac:11130', 'close same', 'teachers'],
    ['nace:91', 'dac:16066', 'close same', 'museums and culture'],
    ['nace:93.11', 'dac:16065', 'close same', 'sports grounds and sport'],
    ['nace:42', 'dac:323', 'close same', 'building'],
    ['nace:52.10', 'dac:21061', 'exact same', 'warehouses'],
    ['nace:14', 'dac:32163', 'exact same', 'clothing'],
    ['nace:10', 'dac:321', 'broad same', 'a food maker and industry'],
    ['nace:88.99', 'dac:52010', 'close same', 'a food bank and food aid'],
    ['nace:10', 'dac:52010', 'broad supplies', 'a food maker and food aid'],
    // Within one taxonomy
    ['nace:28.13', 'nace:28', 'close same', 'a class and its division'],
    ['nace:28', 'nace:C', 'broad same', 'a division and its section'],
    ['nace:28.13', 'nace:28.14', 'close same', 'pumps and valves'],
    ['dac:14031', 'dac:14032', 'broad same', 'water and sanitation'],
    ['nace:85', 'nace:P', 'exact same', 'the section is the division'],
    ['nace:01', 'nace:10', 'close supplies', 'farms and food makers'],
  ])('%s and %s: %s (%s)', (a, b, expected) => expect(said(a, b)).toBe(expected))
})

describe('traps', () => {
  it.each([
    ['nace:64', 'dac:52010', 'a bank and a food bank'],
    ['nace:64', 'nace:88', 'a bank and a food bank, both as NACE'],
    ['nace:64.19', 'dac:72040', 'a bank and emergency food'],
    ['nace:93.11', 'dac:140', 'a swimming pool and water supply'],
    ['nace:93.11', 'dac:14031', 'a swimming pool and wells'],
    ['nace:77.11', 'nace:93.11', 'a car pool and a swimming pool'],
    ['nace:50', 'dac:140', 'transport on water and water supply'],
    ['nace:11', 'dac:140', 'mineral water and water supply'],
    ['isced:011', 'nace:31.01', 'teaching and school furniture: the desk is for schools, not for teachers’ colleges'],
    ['nace:85', 'dac:140', 'a school and water, although DAC counts teaching about water'],
    ['nace:85.59', 'dac:14031', 'a language school and wells'],
    ['nace:28.93', 'dac:140', 'food machines and water supply'],
    ['nace:28.94', 'dac:14031', 'textile machines and wells'],
    ['nace:36', 'dac:14050', 'a water company and waste'],
    ['nace:25.40', 'dac:152', 'an arms maker and peace work'],
    ['nace:25', 'dac:15220', 'a metal firm and peace work'],
    ['nace:01', 'dac:430', 'a farm and many sectors at once'],
    ['nace:75', 'dac:250', 'a vet and business services'],
    ['nace:86', 'dac:31195', 'a hospital for people and vets'],
    ['isced:084', 'nace:86', 'vets and hospitals'],
    ['nace:61', 'dac:22012', 'a telephone company and post'],
    ['nace:92', 'dac:16065', 'betting and sport'],
    ['nace:28', 'nace:14', 'machines and clothes, though both are manufacturing'],
    ['nace:46.32', 'nace:46.46', 'wholesale of meat and of medicines'],
    ['dac:32161', 'dac:32172', 'food industry and vehicle industry'],
    ['isced:0711', 'isced:0716', 'chemistry and car mechanics'],
    ['nace:C', 'dac:140', 'any maker and water'],
    ['nace:99', 'dac:140', 'an embassy and water'],
    ['dac:998', 'nace:62', 'no sector given'],
    ['nace:62', 'dac:14031', 'software and wells'],
    ['isced:0412', 'dac:14031', 'bankers and wells'],
  ])('%s and %s do not meet: %s', (a, b) => expect(said(a, b)).toBe('nothing'))
})
