/** The indicator library of a region, and the rows of targets that it is mined from. */
import { expect, test } from 'vitest'
import { NO_USE } from '#core/library/library-indicator.ts'
import type { UsedRow } from '#core/library/mine.ts'
import {
  findLibraryRow,
  lastMining,
  listLibrary,
  removeLibraryRow,
  saveLibraryRow,
  saveMining,
  usedRows,
  type NewLibraryRow,
} from '#store/library/library.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const ROW: NewLibraryRow = {
  key: 'quantity:培训人次',
  origin: 'own',
  state: 'offered',
  kind: 'quantity',
  name: '培训人次',
  meaning: `引号"'\\`,
  formula: '',
  direction: 'higher',
  unit: '人次',
  basis: '培训计划',
  source: '',
  kept: true,
  use: { ...NO_USE, projects: 3, units: 2, values: [{ text: '≥500人次', times: 3 }] },
  at: NOON,
  by: null,
}

export function libraryBehaviours(opened: () => Opened): void {
  test('an indicator comes back as it was saved, the most used first, and is its region’s own', async () => {
    const { store } = opened()
    const [region, other] = [await freshRegion(store), await freshRegion(store)]
    const { db } = store.of(region)
    await saveLibraryRow(db, ROW)
    await saveLibraryRow(db, {
      ...ROW,
      key: 'quality:合格率',
      name: '合格率',
      use: { ...ROW.use, projects: 9 },
    })
    const { at, by, ...expected } = ROW
    expect(await findLibraryRow(db, ROW.key)).toEqual({
      ...expected,
      changedAt: at.toISOString(),
      changedBy: by,
    })
    expect((await listLibrary(db)).map(({ name }) => name)).toEqual(['合格率', '培训人次'])
    expect(await listLibrary(store.of(other).db)).toEqual([])
    await saveLibraryRow(db, { ...ROW, state: 'hidden' })
    expect(await findLibraryRow(db, ROW.key)).toMatchObject({ state: 'hidden' })
    expect(await removeLibraryRow(db, ROW.key)).toBe(true)
    expect(await removeLibraryRow(db, ROW.key)).toBe(false)
  })

  test('the last mining is kept', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { db } = store.of(region)
    expect(await lastMining(db)).toBeNull()
    const figures = { source: 'approved' as const, projects: 5, rows: 40, found: 3 }
    await saveMining(db, { ...figures, at: NOON, by: null })
    await saveMining(db, { ...figures, found: 4, at: NOON, by: null })
    expect(await lastMining(db)).toEqual({ ...figures, found: 4, at: NOON.toISOString(), by: null })
  })

  test('the rows of what counts are read project by project, each as it is written', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { db } = store.of(region)
    const kept = gold('000')
    await save(store, region, kept)
    for (const source of ['approved', 'all'] as const) {
      const rows: UsedRow[] = []
      for await (const some of usedRows(db, source)) rows.push(...some)
      const written = kept.document.projects.flatMap(({ name, indicators }) =>
        indicators.map(
          ({ level3, value, basis }) =>
            `${name}|${level3}|${value.text}|${value.number}|${value.unit}|${basis}`,
        ),
      )
      expect(
        rows
          .map(
            (row) =>
              `${row.projectName}|${row.name}|${row.value.text}|${row.value.number}|${row.value.unit}|${row.basis}`,
          )
          .toSorted(),
      ).toEqual(written.toSorted())
      const order = rows.map(({ project }) => project)
      expect(order).toEqual(order.toSorted())
    }
  })

  test('targets that are not published and not approved tell nothing where approved ones are asked for', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { db } = store.of(region)
    const { document, bytes, checked } = gold('000')
    await save(store, region, { document: { ...document, kind: 'project-targets' }, bytes, checked })
    const all: UsedRow[] = []
    for await (const some of usedRows(db, 'approved')) all.push(...some)
    expect(all).toEqual([])
  })
}
