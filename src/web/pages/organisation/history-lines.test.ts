import { expect, test } from 'vitest'
import type { UnitVersionView } from '#api/organisation.ts'
import { historyLines } from './history-lines.ts'

const FIRST: UnitVersionView = {
  version: 1,
  from: '2020-01-01',
  change: 'create',
  kind: 'unit',
  code: '360001',
  name: '一中',
  parent: 'p',
  office: null,
  closed: null,
  successor: null,
  note: '',
  at: '2026-01-01T00:00:00.000Z',
  byName: null,
}

test('each change says what it made other, the first what there was', () => {
  const moved: UnitVersionView = { ...FIRST, version: 2, change: 'move', parent: 'q' }
  const closed: UnitVersionView = {
    ...moved,
    version: 3,
    change: 'merge',
    closed: '2026-01-01',
    successor: 's',
  }
  expect(historyLines([closed, moved, FIRST])).toEqual([
    [
      { field: 'closed', before: null, after: '2026-01-01' },
      { field: 'successor', before: null, after: 's' },
    ],
    [{ field: 'parent', before: 'p', after: 'q' }],
    [
      { field: 'name', before: null, after: '一中' },
      { field: 'code', before: null, after: '360001' },
      { field: 'kind', before: null, after: 'unit' },
      { field: 'parent', before: null, after: 'p' },
    ],
  ])
})
