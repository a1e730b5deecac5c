import { expect, test } from 'vitest'
import type { FormLabel, FormPreview } from '#api/layouts.ts'
import type { LabelMeaning } from '#core/target/form-labels.ts'
import { layoutDraft, labelRows } from './label-rows.ts'

type Written = readonly [text: string, meaning: LabelMeaning | null, count?: number]

function form(...tables: readonly (readonly Written[])[]): FormPreview {
  const label = ([text, meaning, count = 1]: Written, i: number): FormLabel => ({
    text,
    kind: 'label',
    meaning,
    example: null,
    count,
    at: { line: i + 1 },
  })
  return {
    recognised: [],
    tables: tables.map((labels, i) => ({
      table: i + 1,
      at: { line: 1 },
      layout: { id: 'general', name: '' },
      labels: labels.map(label),
      cut: false,
    })),
    reading: {
      kind: 'project-targets',
      projects: 0,
      departments: 0,
      indicators: 0,
      unplaced: 0,
      unplacedPieces: [],
      first: null,
    },
  }
}

const BASE = form([
  ['任务', null],
  ['预算', 'field:total'],
  ['考核内容', null],
  ['里程', null],
])
const texts = ({ unknown, known }: ReturnType<typeof labelRows>) => [
  unknown.map(({ text }) => text),
  known.map(({ text }) => text),
]

test('what is not recognised is first, each label once with the times it is in all tables', () => {
  const rows = labelRows(
    form(
      [
        ['任务', null, 2],
        ['预算', 'field:total'],
      ],
      [
        ['任务', 'field:name'],
        ['预算', 'field:total', 3],
      ],
    ),
    form(
      [
        ['任务', null, 2],
        ['预算', 'field:total'],
      ],
      [
        ['任务', 'field:name'],
        ['预算', 'field:total', 3],
      ],
    ),
    new Map(),
  )
  expect(rows.unknown).toEqual([])
  expect(rows.known.map(({ text, meaning, count }) => [text, meaning, count])).toEqual([
    ['任务', 'field:name', 3],
    ['预算', 'field:total', 4],
  ])
  expect(texts(labelRows(BASE, BASE, new Map()))).toEqual([['任务', '考核内容', '里程'], ['预算']])
})

test('a label that was chosen stays in its place; one that found its place goes; one that appears is added', () => {
  const choices = new Map<string, LabelMeaning | null>([
    ['考核内容', 'column:level3'],
    ['任务', null],
  ])
  const live = form([
    ['任务', null],
    ['预算', 'field:total'],
    ['考核内容', 'column:level3'],
    ['指标值', 'column:value'],
  ])
  const rows = labelRows(BASE, live, choices)
  expect(texts(rows)).toEqual([
    ['任务', '考核内容'],
    ['预算', '指标值'],
  ])
  expect(rows.unknown.map(({ chosen, taken, meaning }) => [chosen, taken, meaning])).toEqual([
    [true, null, null],
    [true, null, 'column:level3'],
  ])
})

test('a known label that is meant otherwise stays among the known ones, even when it is not found any more', () => {
  const rows = labelRows(
    BASE,
    form([['任务', null]]),
    new Map<string, LabelMeaning>([['预算', 'field:fiscal']]),
  )
  expect(rows.known).toMatchObject([
    { text: '预算', meaning: 'field:fiscal', taken: 'field:total', chosen: true },
  ])
})

test('a draft says all that is known of the form and what was chosen, which goes before', () => {
  const live = form([
    ['任务', 'field:name'],
    ['指标值', 'column:value'],
    ['指标值', 'group:value'],
    ['长'.repeat(61), 'other'],
  ])
  expect(
    layoutDraft(
      [BASE, live],
      new Map<string, LabelMeaning | null>([
        ['任务', 'field:name'],
        ['预算', null],
      ]),
      'ours',
    ),
  ).toEqual({
    into: 'ours',
    mappings: [
      { label: '指标值', meaning: 'column:value' },
      { label: '指标值', meaning: 'group:value' },
      { label: '任务', meaning: 'field:name' },
      { label: '预算', meaning: null },
    ],
  })
})
