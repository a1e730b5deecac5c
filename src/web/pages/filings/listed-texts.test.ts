import { expect, test } from 'vitest'
import type { StatementTask } from '#api/statement-filings.ts'
import { readFilingFilter } from './filing-filter.ts'
import { listedTexts } from './listed-texts.ts'

const text = (document: string, state: StatementTask['state'], day: string | null): StatementTask => ({
  document, name: document, unitName: null, fiscalYear: 2026, state, since: '2026-01-01T00:00:00.000Z', version: 0, findings: { error: 0, warning: 0, advice: 0 },
  due: day === null ? null : { kind: 'filing-first', day }, waits: [], last: null,
})
const SENT = [text('a', 'draft', '2026-01-30'), text('b', 'submitted', '2026-03-31'), text('c', 'draft', null)]
const listed = (address: string, total: number) => {
  const { rows, isCut, isNarrowed } = listedTexts({ rows: SENT, total }, readFilingFilter(new URLSearchParams(address)), '2026-01-31')
  return { rows: rows.map(({ document }) => document).join(''), isCut, isNarrowed }
}

test('a text is narrowed by state and deadline; by what it does not have, none is listed', () => {
  expect(listed('', 3)).toEqual({ rows: 'abc', isCut: false, isNarrowed: false })
  expect(listed('state=draft', 3)).toEqual({ rows: 'ac', isCut: false, isNarrowed: true })
  expect(listed('due=over', 3)).toEqual({ rows: 'a', isCut: false, isNarrowed: true })
  for (const address of ['unit=763001', 'search=培训', 'heap=clean']) expect(listed(address, 600)).toEqual({ rows: '', isCut: false, isNarrowed: true })
})

test('where more are there than were sent it is said, also while the filters leave none of those', () => {
  expect(listed('', 600)).toEqual({ rows: 'abc', isCut: true, isNarrowed: false })
  expect(listed('state=approved', 600)).toEqual({ rows: '', isCut: true, isNarrowed: true })
  expect(listed('state=approved', 3)).toEqual({ rows: '', isCut: false, isNarrowed: true })
})
