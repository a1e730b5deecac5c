import { expect, test } from 'vitest'
import { placeFaults } from './place-faults.ts'
import { createRuleBook } from './rule-book.ts'
import { RULE_SET_FORMAT, type RuleSetData } from './rule-set-data.ts'

const set = (change: Partial<RuleSetData> = {}): RuleSetData => ({
  format: RULE_SET_FORMAT,
  id: 'lunan/2025',
  name: null,
  version: 1,
  region: '130202',
  from: 2025,
  to: null,
  parent: 'hebei/2025',
  ...change,
})
const book = createRuleBook([set({ id: 'tangshan/2025', region: '1302' }), set({ parent: 'tangshan/2025' })])
const codes = (data: RuleSetData) =>
  placeFaults(book, data).map(({ code, values }) => `${code} ${Object.values(values).join()}`)

test.each<[string, Partial<RuleSetData>, readonly string[]]>([
  ['another version of itself', { parent: 'tangshan/2025' }, []],
  ['an amendment of the province', { id: 'ours/2025', region: '13' }, []],
  [
    'years that no other set of the region has',
    { id: 'lunan/2022', from: 2022, to: 2024, parent: 'hebei/2022' },
    [],
  ],
  ['the same region and years, side by side', { id: 'other/2026', from: 2026 }, ['years-taken lunan/2025']],
  [
    'the same region and years, one amending the other',
    { id: 'other/2026', from: 2026, parent: 'lunan/2025' },
    [],
  ],
  ['a parent that is not there', { parent: 'baoding/2025' }, ['parent-missing baoding/2025']],
  [
    'a parent of another region',
    { region: '130402', parent: 'tangshan/2025' },
    ['region-outside 130402,1302'],
  ],
  [
    'a parent below itself',
    { id: 'tangshan/2025', region: '1302', parent: 'lunan/2025' },
    ['parent-circle tangshan/2025'],
  ],
  [
    'a region that leaves those below outside',
    { id: 'tangshan/2025', region: '1304' },
    ['region-outside 130202,1304'],
  ],
])('%s', (_, change, faults) => {
  expect(codes(set(change))).toEqual(faults)
})
