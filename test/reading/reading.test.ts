/** Every file of the fixtures, read through the one door and compared with the truth cell by cell. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readFixtures } from './fixtures.ts'
import { measured, readFloor, type Floor } from './floor.ts'
import { readAll, type Reading } from './read-all.ts'
import { missed, score } from './score.ts'

const floor = readFloor()

describe('reading the fixtures', () => {
  let readings: Reading[]
  let now: Floor
  beforeAll(async () => {
    readings = await readAll()
    now = measured(readings)
  })

  test('covers every format and layout that the floor was set on', () => {
    expect(Object.keys(now.formats)).toEqual(expect.arrayContaining(Object.keys(floor.formats)))
    expect(Object.keys(now.layouts)).toEqual(expect.arrayContaining(Object.keys(floor.layouts)))
    expect(readings.length).toBeGreaterThanOrEqual(480)
  })

  test.each(Object.entries(floor.formats))('%s: at least %d %% of the cells', (format, share) => {
    expect(now.formats[format]).toBeGreaterThanOrEqual(share)
  })

  test.each(Object.entries(floor.layouts))('%s: at least %d %% of the cells', (layout, share) => {
    expect(now.layouts[layout]).toBeGreaterThanOrEqual(share)
  })

  test('makes up no more than it did', () => {
    expect(now.invented).toBeLessThanOrEqual(floor.invented)
  })
})

describe('the measure', () => {
  const [first] = readFixtures()
  const truth = first?.expected ?? {}

  test('gives the truth itself every cell', () => {
    const { cells, right, misses, invented } = score(truth, truth)
    expect({ right, misses, invented }).toEqual({ right: cells, misses: [], invented: [] })
    expect(cells).toBeGreaterThan(50)
  })

  test('gives an empty document none of a project, and counts what is not in the truth', () => {
    const project = {
      name: '甲',
      goals: ['一'],
      indicators: [
        { level3: '人数', weight: null },
        { level3: '次数', weight: '5' },
      ],
    }
    expect(missed({ projects: [project] })).toMatchObject({ cells: 6, right: 0 })
    const found = {
      projects: [{ ...project, goals: ['一', '二'], indicators: [{ level3: '次数', weight: '5' }] }],
    }
    const { cells, right, misses, invented } = score({ projects: [project] }, found)
    expect([cells, right]).toEqual([6, 4])
    expect(misses.map(({ path }) => path)).toEqual(['projects.0.indicators.0'])
    expect(invented.map(({ found: text }) => text)).toEqual(['二'])
  })

  test('counts a value where the truth is blank as wrong and as invented', () => {
    expect(score({ basis: null }, { basis: '计划' })).toMatchObject({
      cells: 1,
      right: 0,
      invented: [{ path: 'basis' }],
    })
    expect(score({ basis: null }, {})).toMatchObject({ cells: 1, right: 1, invented: [] })
  })
})
