import { describe, expect, test } from 'vitest'
import { BLANK_CELLS, BLANK_HEAD, type CellPlace, type WrittenForm } from './form.ts'
import { typeOn, writeStep } from './history.ts'
import { mergeOperations } from './merge.ts'
import {
  answered,
  decide,
  isSaved,
  openSession,
  saveRefused,
  sendNext,
  takeIn,
  takeUp,
  type SaveAnswer,
  type Sent,
  type WritingSession,
} from './session.ts'

const ROW = { id: 'a', cells: { ...BLANK_CELLS, level2: '数量指标' } }
const FORM: WrittenForm = { head: BLANK_HEAD, rows: [ROW] }
const VALUE: CellPlace = { row: 'a', field: 'value' }
const NAME: CellPlace = { row: 'a', field: 'level3' }
const type = (session: WritingSession, place: CellPlace, text: string): WritingSession => ({
  ...session,
  ...typeOn(session, place, text),
})

/**
 * A server as src/actions/writing/drafts.ts is one: it saves under a name once, and answers with what is
 * there.
 */
function serverOf(form: WrittenForm) {
  let [now, version] = [form, 0]
  const done = new Set<string>()
  return {
    now: () => now,
    save({ request, base, operations }: Sent): SaveAnswer {
      if (done.has(request)) return { version, form: now, conflicts: [] }
      const merged = mergeOperations(now, operations)
      const asSent = base === version && merged.conflicts.length === 0
      done.add(request)
      now = merged.form
      version += 1
      return { version, form: asSent ? null : now, conflicts: merged.conflicts }
    },
  }
}
const sent = (session: WritingSession, request: string) => {
  const sending = sendNext(session, request)
  if (sending === null) throw new Error('something to send')
  return sending
}

describe('writing with a server', () => {
  test('is saved once it is answered; nothing is sent when nothing was written', () => {
    const server = serverOf(FORM)
    const start = openSession({ form: FORM, version: 0 })
    expect(isSaved(start)).toBe(true)
    expect(sendNext(start, '1')).toBeNull()
    const written = sent(type(start, NAME, '培训人数'), '1')
    expect(isSaved(written)).toBe(false)
    const saved = answered(written, server.save(written.sent))
    expect(isSaved(saved)).toBe(true)
    expect(saved.form).toEqual(server.now())
    expect(saved.version).toBe(1)
  })

  test('goes on while the answer is under way', () => {
    const server = serverOf(FORM)
    const first = sent(type(openSession({ form: FORM, version: 0 }), NAME, '培训'), '1')
    const meanwhile = type(first, NAME, '培训人数')
    const back = answered(meanwhile, server.save(first.sent))
    expect(back.form.rows[0]?.cells.level3).toBe('培训人数')
    expect(sendNext(back, '2')?.sent.operations).toEqual([
      { kind: 'set', place: NAME, before: '培训', after: '培训人数' },
    ])
  })

  test('sends the same again when the answer was lost, and is in no conflict with itself', () => {
    const server = serverOf(FORM)
    const first = sent(type(openSession({ form: FORM, version: 0 }), NAME, '培训'), '1')
    server.save(first.sent)
    const again = sent(type(first, NAME, '培训人数'), '2')
    expect(again.sent.request).toBe('1')
    const back = answered(again, server.save(again.sent))
    expect(back.conflicts).toEqual([])
    expect(back.form.rows[0]?.cells.level3).toBe('培训人数')
  })

  test('what others saved is taken in below what is written here; a cell of both is a conflict', () => {
    const theirs = typeOn(typeOn(openSession({ form: FORM, version: 0 }), VALUE, '≥200人'), NAME, '参训人次')
    const mine = type(openSession({ form: FORM, version: 0 }), NAME, '培训人数')
    const both = takeIn(mine, { form: theirs.form, version: 2 })
    expect(both.version).toBe(2)
    expect(both.form.rows[0]?.cells).toMatchObject({ value: '≥200人', level3: '参训人次' })
    expect(both.conflicts).toMatchObject([
      { conflict: { kind: 'cell', mine: '培训人数', theirs: '参训人次' } },
    ])
    expect(takeIn(both, { form: theirs.form, version: 2 })).toBe(both)
    const underWay = sent(mine, '1')
    expect(takeIn(underWay, { form: theirs.form, version: 2 })).toBe(underWay)
  })

  test('is resumed where the page was closed, with what others wrote since', () => {
    const server = serverOf(FORM)
    const {
      form,
      base,
      version,
      sent: under,
    } = type(openSession({ form: FORM, version: 0 }), NAME, '培训人数')
    const other = sent(type(openSession({ form: FORM, version: 0 }), VALUE, '≥200人'), 'other')
    server.save(other.sent)
    const again = sent(
      takeUp({ form, base, version, sent: under, conflicts: [] }, { form: FORM, version: 0 }),
      '1',
    )
    const back = answered(again, server.save(again.sent))
    expect(back.form.rows[0]?.cells).toMatchObject({ level3: '培训人数', value: '≥200人' })
    expect(isSaved(back)).toBe(true)
  })

  test('asks about a cell in which both wrote: theirs stands until mine is chosen', () => {
    const server = serverOf(FORM)
    const other = sent(type(openSession({ form: FORM, version: 0 }), VALUE, '≥200人'), 'other')
    server.save(other.sent)
    const mine = sent(type(openSession({ form: FORM, version: 0 }), VALUE, '≥100人'), '1')
    const back = answered(mine, server.save(mine.sent))
    const [conflict] = back.conflicts
    expect(conflict?.conflict).toMatchObject({ mine: '≥100人', theirs: '≥200人' })
    expect(back.form.rows[0]?.cells.value).toBe('≥200人')
    if (conflict === undefined) return
    expect(decide(back, conflict, 'theirs')).toMatchObject({ conflicts: [], form: back.form })
    const chosen = decide(back, conflict, 'mine')
    expect(chosen.form.rows[0]?.cells.value).toBe('≥100人')
    const again = sent(chosen, '2')
    expect(answered(again, server.save(again.sent)).conflicts).toEqual([])
    expect(server.now().rows[0]?.cells.value).toBe('≥100人')
  })

  test('still asks when the page is opened again, over the form as it is by then', () => {
    const server = serverOf(FORM)
    server.save(sent(type(openSession({ form: FORM, version: 0 }), VALUE, '≥200人'), 'other').sent)
    const mine = sent(type(openSession({ form: FORM, version: 0 }), VALUE, '≥100人'), '1')
    const { history: _, ...kept } = answered(mine, server.save(mine.sent))
    const later = sent(
      type(openSession({ form: kept.form, version: kept.version }), NAME, '参训人数'),
      'later',
    )
    const { version } = server.save(later.sent)
    const again = takeUp(structuredClone(kept), { form: server.now(), version })
    expect(isSaved(again)).toBe(true)
    expect(again.form.rows[0]?.cells).toMatchObject({ level3: '参训人数', value: '≥200人' })
    const [conflict] = again.conflicts
    expect(conflict?.conflict).toMatchObject({ mine: '≥100人', theirs: '≥200人' })
    if (conflict !== undefined)
      expect(decide(again, conflict, 'mine').form.rows[0]?.cells).toMatchObject({
        level3: '参训人数',
        value: '≥100人',
      })
  })

  test('keeps my row that somebody took out, to be put back', () => {
    const server = serverOf(FORM)
    const start = openSession({ form: FORM, version: 0 })
    const other = sent(
      { ...start, ...writeStep(start, [{ kind: 'remove', row: ROW, after: null }]) },
      'other',
    )
    server.save(other.sent)
    const mine = sent(type(start, VALUE, '≥100人'), '1')
    const back = answered(mine, server.save(mine.sent))
    const [conflict] = back.conflicts
    expect(conflict).toMatchObject({
      conflict: { kind: 'row-removed', row: 'a' },
      row: { cells: { value: '≥100人' } },
    })
    expect(back.form.rows).toEqual([])
    if (conflict !== undefined)
      expect(decide(back, conflict, 'mine').form.rows[0]?.cells.value).toBe('≥100人')
  })

  test('keeps what the server refuses', () => {
    const written = sent(type(openSession({ form: FORM, version: 0 }), NAME, '培训'), '1')
    expect(saveRefused(written)).toMatchObject({ sent: null, form: written.form })
    expect(isSaved(saveRefused(written))).toBe(false)
  })
})
