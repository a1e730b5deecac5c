/** Laws of writing: whatever is done can be undone, and two people's writing is put together without loss. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRow, copyRow, fillDown, moveRow, pasteBlock, removeRows, setCells } from './commands.ts'
import { operationsBetween } from './difference.ts'
import {
  BLANK_CELLS,
  BLANK_HEAD,
  HEAD_FIELDS,
  ROW_FIELDS,
  cellText,
  type CellPlace,
  type RowField,
  type WrittenForm,
} from './form.ts'
import { NO_HISTORY, redo, typeOn, undo, writeStep, type WrittenHistory } from './history.ts'
import { mergeForms } from './merge.ts'
import { inverseAll, performAll, type Operation } from './operation.ts'

const text = fc.oneof(
  fc.constantFrom('', '数量指标', '≥95%', '培训人数', '一\n二'),
  fc.string({ maxLength: 4 }),
)
const PASTED: readonly RowField[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis']

const forms: fc.Arbitrary<WrittenForm> = fc
  .array(fc.record({ level2: text, level3: text, value: text }), { maxLength: 5 })
  .map((rows) => ({
    head: BLANK_HEAD,
    rows: rows.map((cells, i) => ({ id: `r${i + 1}`, cells: { ...BLANK_CELLS, ...cells } })),
  }))

/** Something a person does, on whatever form there is. */
type Doing = (form: WrittenForm, name: string) => readonly Operation[]
const nth = (form: WrittenForm, n: number) => form.rows[n % Math.max(1, form.rows.length)]?.id ?? ''
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(fc.constantFrom(...HEAD_FIELDS), text).map(
    ([field, words]): Doing =>
      (form) =>
        setCells(form, [{ place: { row: null, field }, text: words }]),
  ),
  fc.tuple(fc.nat(9), fc.constantFrom(...ROW_FIELDS), text).map(
    ([n, field, words]): Doing =>
      (form) =>
        setCells(form, [{ place: { row: nth(form, n), field }, text: words }]),
  ),
  fc.nat(9).map(
    (n): Doing =>
      (form, name) =>
        addRow(form, nth(form, n), name),
  ),
  fc.nat(9).map(
    (n): Doing =>
      (form, name) =>
        copyRow(form, nth(form, n), name),
  ),
  fc.array(fc.nat(9), { maxLength: 3 }).map(
    (all): Doing =>
      (form) =>
        removeRows(
          form,
          all.map((n) => nth(form, n)),
        ),
  ),
  fc.tuple(fc.nat(9), fc.constantFrom(-1 as const, 1 as const)).map(
    ([n, by]): Doing =>
      (form) =>
        moveRow(form, nth(form, n), by),
  ),
  fc
    .tuple(
      fc.nat(9),
      fc.constantFrom(...PASTED),
      fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 7 }),
    )
    .map(([n, field, block]): Doing => (form, name) => {
      let made = 0
      return pasteBlock(form, { row: nth(form, n), field }, block, {
        fields: PASTED,
        newId: () => `${name}.${made++}`,
      })
    }),
  fc.tuple(fc.array(fc.nat(9), { maxLength: 3 }), fc.constantFrom(...ROW_FIELDS)).map(
    ([all, field]): Doing =>
      (form) =>
        fillDown(
          form,
          all.map((n) => nth(form, n)),
          [field],
        ),
  ),
)

function after(form: WrittenForm, doings: readonly Doing[], who: string): WrittenHistory {
  return doings.reduce<WrittenHistory>((now, one, i) => writeStep(now, one(now.form, `${who}${i}`)), {
    form,
    history: NO_HISTORY,
  })
}

const many = fc.array(doing, { maxLength: 8 })

describe('undoing', () => {
  test('leaves the very form of before, step by step; done again it is what it was', () => {
    fc.assert(
      fc.property(forms, many, (form, doings) => {
        const written = after(form, doings, 'a')
        let now: WrittenHistory = written
        for (const _ of written.history.past) {
          const taken = undo(now)
          expect(taken.missed).toBe(0)
          now = taken
        }
        expect(now.form).toEqual(form)
        for (const _ of written.history.past) now = redo(now)
        expect(now.form).toEqual(written.form)
      }),
    )
  })

  test('of several operations is their reverse', () => {
    fc.assert(
      fc.property(forms, doing, (form, one) => {
        const step = one(form, 'n')
        const done = performAll(form, step)
        expect(done.ok && performAll(done.value, inverseAll(step))).toEqual({ ok: true, value: form })
      }),
    )
  })

  test('typing on in a cell is one step, another cell is another', () => {
    const place: CellPlace = { row: null, field: 'name' }
    const start: WrittenHistory = { form: { head: BLANK_HEAD, rows: [] }, history: NO_HISTORY }
    const typed = typeOn(
      typeOn(typeOn(start, place, '培'), place, '培训'),
      { row: null, field: 'purpose' },
      '用于',
    )
    expect(typed.history.past).toHaveLength(2)
    expect(undo(undo(typed)).form).toEqual(start.form)
  })

  test('leaves alone what somebody else wrote there meanwhile, and says so', () => {
    const place: CellPlace = { row: null, field: 'name' }
    const typed = typeOn({ form: { head: BLANK_HEAD, rows: [] }, history: NO_HISTORY }, place, '培训')
    const changed = { ...typed, form: { head: { ...BLANK_HEAD, name: '会议' }, rows: [] } }
    expect(undo(changed)).toMatchObject({ form: { head: { name: '会议' } }, missed: 1 })
  })
})

describe('the difference of two states', () => {
  test('makes the second of the first', () => {
    fc.assert(
      fc.property(forms, many, (form, doings) => {
        const { form: mine } = after(form, doings, 'a')
        expect(performAll(form, operationsBetween(form, mine))).toEqual({ ok: true, value: mine })
      }),
    )
  })

  test('is nothing between equals, and one move for a row that went to the end', () => {
    const form: WrittenForm = {
      head: BLANK_HEAD,
      rows: ['a', 'b', 'c', 'd'].map((id) => ({ id, cells: BLANK_CELLS })),
    }
    expect(operationsBetween(form, form)).toEqual([])
    const [first, ...others] = form.rows
    expect(
      operationsBetween(form, { ...form, rows: first === undefined ? others : [...others, first] }),
    ).toEqual([{ kind: 'move', row: 'a', from: null, to: 'd' }])
  })
})

describe('the merge', () => {
  test('of one side alone is that side', () => {
    fc.assert(
      fc.property(forms, many, (base, doings) => {
        const { form } = after(base, doings, 'a')
        expect(mergeForms(base, form, base)).toEqual({ form, conflicts: [] })
        expect(mergeForms(base, base, form)).toEqual({ form, conflicts: [] })
      }),
    )
  })

  test('of what both did alike is that, without a conflict', () => {
    fc.assert(
      fc.property(forms, many, (base, doings) => {
        const { form } = after(base, doings, 'a')
        expect(mergeForms(base, form, form)).toEqual({ form, conflicts: [] })
      }),
    )
  })

  test('sent twice is merged once', () => {
    fc.assert(
      fc.property(forms, many, many, (base, one, other) => {
        const [mine, theirs] = [after(base, one, 'a').form, after(base, other, 'b').form]
        const merged = mergeForms(base, mine, theirs)
        const again = mergeForms(base, mine, merged.form)
        expect(again.form.head).toEqual(merged.form.head)
        expect(new Map(again.form.rows.map((row) => [row.id, row.cells]))).toEqual(
          new Map(merged.form.rows.map((row) => [row.id, row.cells])),
        )
      }),
    )
  })

  test('keeps every cell that one of them wrote in: mine is there, or theirs is and I am told', () => {
    fc.assert(
      fc.property(forms, many, many, (base, one, other) => {
        const [mine, theirs] = [after(base, one, 'a').form, after(base, other, 'b').form]
        const { form, conflicts } = mergeForms(base, mine, theirs)
        for (const operation of operationsBetween(base, mine)) {
          if (operation.kind !== 'set') continue
          const { place, after: wanted } = operation
          const isReported = conflicts.some((conflict) =>
            conflict.kind === 'cell'
              ? conflict.place.row === place.row && conflict.place.field === place.field
              : conflict.row === place.row,
          )
          expect(isReported || cellText(form, place) === wanted).toBe(true)
        }
        for (const operation of operationsBetween(base, theirs)) {
          if (operation.kind === 'set' && cellText(form, operation.place) !== undefined)
            expect(cellText(form, operation.place)).toBe(operation.after)
        }
      }),
    )
  })

  test('loses no row: one that they wrote in stays though I took it out, and one that I wrote in is reported though they took it out', () => {
    const base: WrittenForm = {
      head: BLANK_HEAD,
      rows: ['a', 'b'].map((id) => ({ id, cells: { ...BLANK_CELLS, level3: id } })),
    }
    const changed: WrittenForm = {
      ...base,
      rows: base.rows.map((row) =>
        row.id === 'a' ? { ...row, cells: { ...row.cells, value: '≥1人' } } : row,
      ),
    }
    const removed: WrittenForm = { ...base, rows: base.rows.slice(1) }
    expect(mergeForms(base, removed, changed)).toEqual({
      form: changed,
      conflicts: [{ kind: 'row-changed', row: 'a' }],
    })
    expect(mergeForms(base, changed, removed)).toEqual({
      form: removed,
      conflicts: [{ kind: 'row-removed', row: 'a' }],
    })
  })

  test('takes both of two people writing in different cells of one row', () => {
    const base: WrittenForm = { head: BLANK_HEAD, rows: [{ id: 'a', cells: BLANK_CELLS }] }
    const cells = (more: object): WrittenForm => ({
      ...base,
      rows: [{ id: 'a', cells: { ...BLANK_CELLS, ...more } }],
    })
    expect(mergeForms(base, cells({ level3: '培训人数' }), cells({ value: '≥200人' }))).toEqual({
      form: cells({ level3: '培训人数', value: '≥200人' }),
      conflicts: [],
    })
    expect(mergeForms(base, cells({ value: '≥100人' }), cells({ value: '≥200人' }))).toEqual({
      form: cells({ value: '≥200人' }),
      conflicts: [
        { kind: 'cell', place: { row: 'a', field: 'value' }, base: '', mine: '≥100人', theirs: '≥200人' },
      ],
    })
  })
})
