import { expect, test } from 'vitest'
import type { OrganisationUnit } from '#api/organisation.ts'
import { closedFound, unitForest, unitPath, type UnitNode } from './tree-nodes.ts'

const one = (
  id: string,
  kind: OrganisationUnit['kind'],
  more: Partial<OrganisationUnit> = {},
): OrganisationUnit => ({
  id,
  kind,
  code: null,
  name: id,
  parent: null,
  office: null,
  closed: null,
  successor: null,
  key: id,
  documents: 0,
  projects: 0,
  ...more,
})

const UNITS = [
  one('教科文科', 'office'),
  one('教育局', 'department', { code: '360', office: '教科文科' }),
  one('一中', 'unit', { code: '360001', parent: '教育局' }),
  one('一中分校', 'unit', { parent: '一中' }),
  one('旧校', 'unit', { parent: '教育局', closed: '2025-01-01' }),
  one('招商办', 'unit'),
]

const drawn = (nodes: readonly UnitNode[]): unknown =>
  nodes.map(({ unit, children }) => (children.length === 0 ? unit.id : [unit.id, drawn(children)]))

test('offices, departments with what is below them, and units below none', () => {
  const forest = unitForest(UNITS, '', false)
  expect([drawn(forest.offices), drawn(forest.departments), drawn(forest.unplaced)]).toEqual([
    ['教科文科'],
    [['教育局', [['一中', ['一中分校']]]]],
    ['招商办'],
  ])
  expect([forest.shown, forest.above]).toEqual([5, []])
  expect(drawn(unitForest(UNITS, '', true).departments)).toEqual([
    ['教育局', [['一中', ['一中分校']], '旧校']],
  ])
})

test('searching keeps what is found with what is above it, by code or name, however it is typed', () => {
  const forest = unitForest(UNITS, '３６０００１', false)
  expect(drawn(forest.departments)).toEqual([['教育局', ['一中']]])
  expect([forest.offices, forest.unplaced, forest.above]).toEqual([[], [], ['教育局']])
  expect(drawn(unitForest(UNITS, ' 分 校', false).departments)).toEqual([
    ['教育局', [['一中', ['一中分校']]]],
  ])
  expect(unitForest(UNITS, '没有', false).shown).toBe(0)
})

test('below a unit that is closed and not shown, nothing is lost', () => {
  expect(
    drawn(
      unitForest(
        [one('旧局', 'department', { closed: '2025-01-01' }), one('幼儿园', 'unit', { parent: '旧局' })],
        '',
        false,
      ).unplaced,
    ),
  ).toEqual(['幼儿园'])
})

test('a merged unit is below the one it is part of, wherever it stood', () => {
  const units = [
    ...UNITS,
    one('文旅局', 'department', { closed: '2025-01-01', successor: '教育局' }),
    one('剧团', 'unit', { parent: '文旅局', closed: '2025-06-01', successor: '一中' }),
  ]
  expect(drawn(unitForest(units, '', true).departments)).toEqual([
    ['教育局', [['一中', ['一中分校', '剧团']], '旧校', '文旅局']],
  ])
  expect(unitPath(units, '剧团').map(({ id }) => id)).toEqual(['教育局', '一中'])
  expect(unitPath(units, '文旅局').map(({ id }) => id)).toEqual(['教育局'])
})

test('closed units that a search would find are counted while they are not shown', () => {
  expect([closedFound(UNITS, '旧 校'), closedFound(UNITS, '一中'), closedFound(UNITS, ' ')]).toEqual([
    1, 0, 0,
  ])
})

test('the way down to a unit; a ring ends', () => {
  expect(unitPath(UNITS, '一中分校').map(({ id }) => id)).toEqual(['教育局', '一中'])
  expect(
    unitPath([one('a', 'unit', { parent: 'b' }), one('b', 'unit', { parent: 'a' })], 'a').map(({ id }) => id),
  ).toEqual(['a', 'b'])
})
