/** Whose document it is: by the tables, else by the words, else by nobody. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TargetDocument } from './document.ts'
import { regionOfDocument, unitOfDocument } from './origin.ts'

function gold(name: string): TargetDocument {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'test', 'golden', `${name}.json`), 'utf8'),
  ) as TargetDocument
}

function saying(overallGoal: string | null): TargetDocument {
  return { ...gold('004'), projects: [], statement: { overallGoal, subGoals: [], safeguards: [] } }
}

test('the unit that most tables name', () => {
  const document = gold('000')
  expect(unitOfDocument(document)).toEqual({ code: '763001', name: '中共唐山市路南区委社会工作部' })
  const [first, ...rest] = document.projects
  const other = { code: '203001', name: '组织部' }
  expect(
    unitOfDocument({ ...document, projects: first ? [{ ...first, unit: other }, ...rest] : [] })?.code,
  ).toBe('763001')
  expect(
    unitOfDocument({
      ...document,
      projects: document.projects.map((project) => ({ ...project, unit: { ...other, code: null } })),
    }),
  ).toEqual({ code: null, name: '组织部' })
})

test('where no table names one, the name with which the goal begins, if it is one', () => {
  expect(unitOfDocument(gold('004'))).toEqual({ code: null, name: '汉沽管理区人力资源和社会保障局' })
  expect(unitOfDocument(saying('唐山市教育局2025年将推进义务教育优质均衡发展。'))).toEqual({
    code: null,
    name: '唐山市教育局',
  })
  for (const words of [
    null,
    '',
    '负责全区党组织建设；负责区委基层组织建设',
    '一是开展大走访、大调查',
    '总体以“惠民生、促改革”为基本思路目标',
    '加强机关中心工作，在全市范围内',
    '市场监督管理局始终坚持',
  ]) {
    expect(unitOfDocument(saying(words))).toBeNull()
  }
})

test('the region of most project codes', () => {
  expect(regionOfDocument(gold('000'))).toBe('130202')
  expect(regionOfDocument(gold('002'))).toBe('130605')
  expect(regionOfDocument(gold('004'))).toBeNull()
})
