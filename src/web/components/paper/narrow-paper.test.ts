import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { layOutPaper } from './layout.ts'
import { narrowIndicators, narrowParts } from './narrow-paper.ts'

const golden = (name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../test/golden', `${name}.json`), 'utf8'),
  ) as TargetDocument

describe('the paper of a phone', () => {
  const [first] = golden('000').projects
  const paper = layOutPaper(first ?? expect.unreachable('000 has projects'))
  const parts = narrowParts(paper.head)

  test('names every value of the head', () => {
    const named = parts.map(({ title, lines }) => [
      title?.text ?? null,
      lines.flatMap(({ items }) => items.map(({ name, cell }) => [name, cell.keys[0]])),
    ])
    expect(named).toEqual([
      [
        null,
        [
          ['项目编码', 'code'],
          ['项目名称', 'name'],
        ],
      ],
      [
        '预算规模及资金用途',
        [
          ['预算数', 'budget.total'],
          ['其中：财政资金', 'budget.fiscal'],
          ['其他资金', 'budget.other'],
          ['资金用途', 'purpose'],
        ],
      ],
      [
        expect.stringMatching(/^资金支出计划/),
        [
          ['3月底', 'plan.march'],
          ['6月底', 'plan.june'],
          ['10月底', 'plan.october'],
          ['12月底', 'plan.december'],
        ],
      ],
      [null, [['绩效目标', 'goals']]],
    ])
  })

  test('has every indicator once, under its levels', () => {
    const levels = narrowIndicators(paper)
    const indicators = levels.flatMap(({ groups }) => groups.flatMap((group) => group.indicators))
    expect(indicators.map(({ name }) => name.text)).toEqual(first?.indicators.map(({ level3 }) => level3))
    expect(levels.map(({ title }) => title?.text)).toEqual([
      ...new Set(first?.indicators.map(({ level1 }) => level1)),
    ])
    expect(indicators[0]?.items.map(({ name }) => name)).toContain('指标值')
  })

  test('loses no cell of any form', () => {
    for (const { projects } of [golden('000'), golden('004')])
      for (const project of projects) {
        const laidOut = layOutPaper(project)
        const values = laidOut.head.flat().filter(({ heading }) => heading === null)
        const shown = narrowParts(laidOut.head).flatMap(({ lines }) =>
          lines.flatMap(({ items }) => items.map(({ cell }) => cell)),
        )
        expect(shown).toEqual(values)
        const cells = laidOut.indicators.flat().flatMap(({ keys }) => keys)
        const inCards = narrowIndicators(laidOut).flatMap(({ title, groups }) => [
          ...(title?.keys ?? []),
          ...groups.flatMap((group) => [
            ...(group.title?.keys ?? []),
            ...group.indicators.flatMap(({ name, items }) => [
              ...name.keys,
              ...items.flatMap(({ cell }) => cell.keys),
            ]),
          ]),
        ])
        expect(inCards.toSorted()).toEqual(cells.toSorted())
      }
  })
})
