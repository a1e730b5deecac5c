import { describe, expect, test } from 'vitest'
import type { FileFacts, KnownUnit } from './import-facts.ts'
import { importFigures, planImport, type ImportFile, type ImportKnowledge } from './import-plan.ts'
import { expectedUnit, isSameName, likelyUnits } from './unit-names.ts'

const ORGANISATION: KnownUnit = { id: 'u1', code: '763001', name: '社会工作部' }
const STAFF: KnownUnit = { id: 'u2', code: '763002', name: '人力资源和社会保障局' }

const KNOWN: ImportKnowledge = {
  units: new Map([
    ['763001', ORGANISATION],
    ['763002', STAFF],
  ]),
  fresh: new Set(),
  all: [ORGANISATION, STAFF],
  there: new Map(),
  locked: new Map(),
  keyOf: ({ code, name }) => code ?? name,
  nameKeyOf: ({ code, name }) => (code === null ? null : `${code} ${name}`),
  unlike: new Map(),
}

const FACTS: FileFacts = {
  kind: 'budget-text',
  fiscalYear: 2025,
  unit: { code: '763001', name: '社会工作部' },
  units: [{ code: '763001', name: '社会工作部' }],
  projects: [{ code: null, name: '志愿服务' }],
  statement: false,
  departments: false,
  indicators: 6,
  unplaced: 0,
  findings: { error: 0, warning: 1, advice: 2 },
  older: null,
}
const OLDER = {
  id: 'd1',
  file: '2025年绩效目标.docx',
  differences: { added: 0, removed: 0, changed: 1, unchanged: 4 },
}

let last = 0
function held(path: string, facts: Partial<FileFacts> = {}, rest: Partial<ImportFile> = {}): ImportFile {
  last += 1
  return {
    id: `j${last}`,
    path,
    sha256: `s${last}`,
    state: 'held',
    facts: { ...FACTS, ...facts },
    decision: null,
    problem: null,
    document: null,
    duplicate: false,
    ...rest,
  }
}

const planOf = (file: ImportFile, known: Partial<ImportKnowledge> = {}) =>
  planImport([file], { ...KNOWN, ...known })[0]
const doubtsOf = (file: ImportFile, known: Partial<ImportKnowledge> = {}) =>
  planOf(file, known)?.doubts.map(({ code }) => code)

describe('what becomes of a file of an import', () => {
  test('a new document, a newer version, or one beside the older', () => {
    expect(planOf(held('a.docx'))).toMatchObject({ group: 'good', effect: 'new', taken: true })
    expect(planOf(held('a.docx', { older: OLDER }))).toMatchObject({ effect: 'version', taken: true })
    expect(planOf(held('a.docx', { older: OLDER }, { decision: 'keep' }))).toMatchObject({
      effect: 'beside',
      taken: true,
    })
    expect(planOf(held('a.docx', { older: OLDER }, { decision: 'discard' }))).toMatchObject({ taken: false })
  })

  test('an unknown unit waits for its answer, and no choice goes round it', () => {
    const file = held('a.docx', { units: [{ code: '999', name: '新局' }] }, { decision: 'replace' })
    expect(planOf(file)).toMatchObject({ group: 'doubtful', choosable: false, taken: false })
    expect(doubtsOf(file)).toEqual(['unit-unknown'])
    expect(planOf(file, { fresh: new Set(['999']) })).toMatchObject({ group: 'good', taken: true })
  })

  test('the code of a unit under another name waits for its answer, and is no version of that unit', () => {
    const unit = { code: '763001', name: '宣传部' }
    const file = held('宣传部.docx', { unit, units: [unit], older: OLDER })
    const unlike = new Map([['763001 宣传部', ORGANISATION]])
    expect(planOf(file, { unlike })).toMatchObject({ group: 'doubtful', choosable: false, taken: false })
    expect(planOf(file, { unlike })?.doubts).toEqual([
      { code: 'unit-name', name: '宣传部', expected: '社会工作部' },
    ])
    const beside = planImport([held('a.docx'), file], { ...KNOWN, unlike })
    expect(beside.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([[], ['unit-name']])
    expect(planOf(file)).toMatchObject({ group: 'good', effect: 'version' })
  })

  test('a doubt leaves a file out until a person takes it', () => {
    expect(doubtsOf(held('a.docx', { unit: null, units: [] }))).toEqual(['unit-missing'])
    expect(doubtsOf(held('a.docx', { fiscalYear: null }))).toEqual(['year-missing'])
    expect(planOf(held('a.docx', { fiscalYear: null }))).toMatchObject({ taken: false, choosable: true })
    expect(planOf(held('a.docx', { fiscalYear: null }, { decision: 'replace' }))).toMatchObject({
      taken: true,
    })
  })

  test('the folder names another unit than the tables', () => {
    const [doubt] = planOf(held('全县/763002 人社局/目标.docx'))?.doubts ?? []
    expect(doubt).toEqual({ code: 'unit-other', name: '社会工作部', expected: '人力资源和社会保障局' })
    expect(doubtsOf(held('全县/社会工作部2025.docx'))).toEqual([])
  })

  test('what is sent in or approved is not replaced; the new one may stand beside it', () => {
    const locked = new Map([['d1', { code: 'approved-locked', values: { project: '志愿服务' } }]])
    expect(planOf(held('a.docx', { older: OLDER }), { locked })).toMatchObject({
      group: 'refused',
      problem: { code: 'approved-locked' },
      taken: false,
    })
    expect(planOf(held('a.docx', { older: OLDER }, { decision: 'keep' }), { locked })).toMatchObject({
      group: 'good',
      effect: 'beside',
    })
  })

  test('of the same bytes one is taken; two versions of one document are doubtful until one is left', () => {
    const [one, other] = [held('a.docx'), held('b.docx', {}, { sha256: 's' })]
    const copy = { ...one, id: 'copy', path: 'c.docx' }
    const plans = planImport([one, other, copy], KNOWN)
    expect(plans.map(({ group }) => group)).toEqual(['doubtful', 'doubtful', 'same'])
    expect(plans[0]?.doubts).toEqual([{ code: 'twin', name: 'b.docx', expected: '' }])
    expect(plans[2]?.sameAs).toBe('a.docx')
    const left = planImport([one, { ...other, decision: 'discard' }], KNOWN)
    expect(left.map(({ taken }) => taken)).toEqual([true, false])
    const apart = held('d.docx', { projects: [{ code: null, name: '别的项目' }] })
    expect(planImport([one, apart], KNOWN).map(({ group }) => group)).toEqual(['good', 'good'])
  })

  test('a file that was refused, left, or is there already changes nothing', () => {
    const problem = { code: 'file-empty', values: {} }
    const none = { facts: null }
    const plans = planImport(
      [
        held('a', {}, { ...none, state: 'failed', problem }),
        held('b', {}, { ...none, state: 'cancelled' }),
        held('c', {}, { ...none, state: 'done', document: 'd1', duplicate: true }),
        held('d', {}, { ...none, state: 'running' }),
        held('e', {}, { state: 'done', document: 'd2' }),
      ],
      KNOWN,
    )
    expect(plans.map(({ group }) => group)).toEqual(['refused', 'left', 'same', 'reading', 'good'])
    expect(importFigures(plans)).toEqual({ take: 0, leave: 0 })
  })

  test('the figures of the confirmation: what is taken, and what is left though it could be read', () => {
    const plans = planImport([held('a', {}), held('b', { fiscalYear: null, kind: 'monitoring' })], KNOWN)
    expect(importFigures(plans)).toEqual({ take: 1, leave: 1 })
  })
})

describe('units by the names in paths and files', () => {
  test('the one named last counts, and a code is no part of a longer number', () => {
    expect(expectedUnit('社会工作部/人力资源和社会保障局.docx', KNOWN.all)).toBe(STAFF)
    expect(expectedUnit('7630011 目标.docx', KNOWN.all)).toBeNull()
    expect(expectedUnit('763001-目标.docx', KNOWN.all)).toBe(ORGANISATION)
    expect(expectedUnit('目标.docx', KNOWN.all)).toBeNull()
  })

  test('a name with its place before it is the same, another office is not', () => {
    expect(isSameName('财政局', '安澜县财政局')).toBe(true)
    expect(isSameName('中共安澜县委组织部', '组织部')).toBe(true)
    expect(isSameName('乡村振兴局（社区办）—本级', '安澜县乡村振兴局')).toBe(true)
    expect(isSameName('宣传部', '组织部')).toBe(false)
  })

  test('the likeliest units first, none where nothing is alike', () => {
    expect(likelyUnits({ code: null, name: '区委社会工作部' }, KNOWN.all)).toEqual([ORGANISATION])
    expect(likelyUnits({ code: '763002', name: '人社局' }, KNOWN.all)[0]).toBe(STAFF)
    expect(likelyUnits({ code: null, name: '水利局' }, KNOWN.all)).toEqual([])
  })
})
