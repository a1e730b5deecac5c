import { describe, expect, test } from 'vitest'
import { project, row } from '../../../test/support/targets.ts'
import { certainWhereOpen, openedAgain } from './likely.ts'
import { EMPTY_ENTRY, type SheetContent } from './sheet-content.ts'
import { emptySheet } from './sheet.ts'

const EMPTY = emptySheet(
  project({
    indicators: ['甲', '乙', '丙'].map((name) => row('数量指标', name, '全年', '≥10个')),
  }),
)
const CONTENT: SheetContent = {
  ...EMPTY,
  entries: [EMPTY_ENTRY, { ...EMPTY_ENTRY, likelihood: 'possible' }, EMPTY_ENTRY],
}
const likelihoods = ({ entries }: SheetContent) => entries.map(({ likelihood }) => likelihood)

describe('确定能 for all at once', () => {
  test('is said only of lines of which nothing is said', () => {
    const { content, filled } = certainWhereOpen(CONTENT)
    expect(likelihoods(content)).toEqual(['certain', 'possible', 'certain'])
    expect(filled).toEqual([0, 2])
    expect(certainWhereOpen(content)).toEqual({ content, filled: [] })
  })

  test('is taken back where nothing else was chosen since', () => {
    const { content, filled } = certainWhereOpen(CONTENT)
    expect(openedAgain(content, filled)).toEqual(CONTENT)
    const changed = content.entries.map((entry, i) =>
      i === 2 ? { ...entry, likelihood: 'impossible' as const } : entry,
    )
    expect(likelihoods(openedAgain({ ...content, entries: changed }, filled))).toEqual([
      null,
      'possible',
      'impossible',
    ])
  })
})
