/** The form with its tools and keys, and beside it what was found and what somebody else wrote. */
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import type { DraftView } from '#api/drafts.ts'
import type { LibraryDetail } from '#api/library.ts'
import type { FindingWithId } from '#api/projects.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { blockText, parseBlock } from '#core/writing/clipboard.ts'
import { addRow, blockOf, copyRow, fillDown, moveRow, pasteBlock, removeRows, setCells } from '#core/writing/commands.ts'
import { textOf, type CellPlace, type RowField, type WrittenForm } from '#core/writing/form.ts'
import { indexOf } from '#core/writing/operation.ts'
import { projectOfForm } from '#core/writing/paper-of-form.ts'
import { titleOf } from '#core/writing/written-document.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { CellInput } from './cell-input.tsx'
import { cellName, columnsWith, furtherColumns } from './columns.ts'
import { Conflicts } from './conflicts.tsx'
import { FindingsList } from './findings-list.tsx'
import { FormSheet } from './form-sheet.tsx'
import { FIRST_CELL, groupOf, isLevel, neighbourOf, type Direction } from './lines.ts'
import { LibraryDialog } from './library-dialog.tsx'
import { marksOf, placeOfFinding } from './marks.ts'
import { operationsOf } from './suggestion.ts'
import { Tools } from './tools.tsx'
import { ValueDialog, type ValuePreset } from './value-dialog.tsx'
import type { Writing, WritingState } from './writing.ts'
import styles from './writing.module.css'

type Props = { readonly view: DraftView; readonly writing: Writing; readonly state: WritingState; /** What the tools stand in. */ readonly bar: HTMLElement | null }

const NONE: ReadonlySet<string> = new Set()
const USUAL: ValuePreset = { comparator: '>=', unit: '' }

/** The chosen cell, and the other end of what is chosen with it. */
type Choice = { readonly at: CellPlace; readonly to: CellPlace }

const newRowId = () => crypto.randomUUID().slice(0, 13)

export function Editor({ view, writing, state, bar }: Props) {
  const text = useText(WRITING)
  const { form, history } = state.session
  const [choice, setChoice] = useState<Choice>({ at: FIRST_CELL, to: FIRST_CELL })
  const [picking, setPicking] = useState<ValuePreset | null>(null)
  const [looking, setLooking] = useState(false)
  const may = useMay()
  // A row is drawn anew when it changed, not when another did.
  const further = furtherColumns(form)
  const columns = useMemo(() => columnsWith(further), [further])
  const fields = useMemo(() => columns.map(({ field }) => field), [columns])
  const marks = useMemo(() => marksOf(state.findings, view.order, state.listed), [state.findings, state.listed, view.order])
  // A row that is gone leaves its place to the first cell.
  const at = textOf(form, choice.at) === undefined ? FIRST_CELL : choice.at
  const row = at.row === null ? null : at
  const chosen = useMemo(() => chosenIn(form.rows.map(({ id }) => id), fields, at, choice.to), [form.rows, fields, at, choice.to])
  const rows = chosen.rows.length > 0 ? chosen.rows : row === null ? [] : [row.row]
  const pick = useCallback((place: CellPlace, extend: boolean) => setChoice((now) => (extend && now.at.row !== null && place.row !== null ? { at: now.at, to: place } : { at: place, to: place })), [])
  const show = useCallback((place: CellPlace | null) => {
    if (place !== null && textOf(writing.get().session.form, place) !== undefined) pick(place, false)
  }, [writing, pick])
  const showFinding = useCallback((finding: FindingWithId) => show(placeOfFinding(finding, view.order, writing.get().listed)), [show, view.order, writing])
  const measure = useCallback((by: string) => writing.do(setCells(writing.get().session.form, [{ place: { row: null, field: 'plan.measure' }, text: by }])), [writing])

  const addBelow = () => {
    const id = newRowId()
    writing.do(addRow(form, rows.at(-1) ?? null, id))
    pick({ row: id, field: 'level3' }, false)
  }
  const commands = {
    undo: () => show(writing.undo()),
    redo: () => show(writing.redo()),
    add: addBelow,
    copy: () => {
      const id = newRowId()
      if (row === null) return
      writing.do(copyRow(form, row.row, id))
      pick({ row: id, field: row.field }, false)
    },
    up: () => row !== null && writing.do(moveRow(form, row.row, -1)),
    down: () => row !== null && writing.do(moveRow(form, row.row, 1)),
    remove: () => {
      if (row === null) return
      const last = Math.max(...rows.map((id) => indexOf(form, id)))
      const next = form.rows[last + 1] ?? form.rows[indexOf(form, rows[0] ?? '') - 1]
      writing.do(removeRows(form, rows))
      pick(next === undefined ? FIRST_CELL : { row: next.id, field: row.field }, false)
    },
    fill: () => row !== null && writing.do(fillDown(form, rows, chosen.fields.length > 0 ? chosen.fields : [row.field])),
    value: () => setPicking(USUAL),
    library: () => setLooking(true),
  }

  const onGo = (direction: Direction, extend: boolean): boolean => {
    const from = extend ? choice.to : at
    const next = neighbourOf(form, fields, from, direction)
    if (next !== null) {
      pick(next, extend)
      return true
    }
    // Enter below the last row goes on in a new one.
    if (direction === 'down' && !extend && row !== null && !isLevel(row.field)) {
      const id = newRowId()
      writing.do(addRow(form, row.row, id))
      pick({ row: id, field: row.field }, false)
    }
    return direction !== 'next' && direction !== 'previous'
  }
  const onCommand = (event: KeyboardEvent): boolean => {
    const command = commandOf(event, row !== null)
    if (command === null) return false
    commands[command]()
    return true
  }
  const onType = (typed: string) => {
    if (row === null || !isLevel(row.field)) writing.type(at, typed)
    else {
      const { field } = row
      const { start, end } = groupOf(form.rows, indexOf(form, row.row), field)
      writing.do(setCells(form, form.rows.slice(start, end).map(({ id }) => ({ place: { row: id, field }, text: typed }))))
    }
  }
  const cells = () => (row === null || chosen.fields.length === 0 ? [at] : chosen.rows.flatMap((id) => chosen.fields.map((field): CellPlace => ({ row: id, field }))))
  const onPaste = (clip: string) => {
    const block = parseBlock(clip)
    const [[only = ''] = []] = block
    if (row !== null && (block.length > 1 || (block[0]?.length ?? 0) > 1)) writing.do(pasteBlock(form, row, block, fields, newRowId))
    else writing.do(setCells(form, cells().map((place) => ({ place, text: block.length > 1 ? clip : only }))))
  }
  /** An indicator of the library into the row: its value is the unit's own, with the usual sign and unit. */
  const take = (indicator: LibraryDetail) => {
    setLooking(false)
    if (row === null) return
    const cell = (field: RowField, words: string) => (words === '' ? [] : [{ place: { row: row.row, field }, text: words }])
    writing.do(setCells(form, [...cell('level3', indicator.name), ...cell('description', indicator.meaning), ...cell('basis', indicator.basis)]))
    pick({ row: row.row, field: 'value' }, false)
    if (indicator.unit !== null) setPicking({ comparator: indicator.direction === 'lower' ? '<=' : '>=', unit: indicator.unit })
  }
  const { base } = state.session
  // By what was checked: reckoned once a save, not once a key.
  const { findings, listed } = state
  const adoptable = useMemo(() => adoptionsOf(view, base, { findings, listed }), [view, base, findings, listed])
  const adopt = useCallback((finding: FindingWithId) => {
    const { project } = projectOf(view, writing.get().session.form)
    writing.do(operationsOf(finding, { form: writing.get().session.form, listed: writing.get().listed, project, fiscalYear: view.fiscalYear }) ?? [])
  }, [view, writing])
  const name = row === null ? cellName(at.field) : text.cellIn(cellName(at.field), indexOf(form, row.row) + 1)
  return (
    <div className={styles.columns}>
      {bar === null || view.bar !== null ? null : createPortal(<Tools commands={commands} row={row !== null} value={at.field === 'value'} undo={history.past.length > 0} redo={history.future.length > 0} library={may('library.read')} />, bar)}
      <FormSheet
        form={form} title={view.paper.title ?? titleOf({ ...view.paper, name: form.head.name })} unit={`${view.paper.unit?.code ?? ''}${view.paper.unit?.name ?? ''}`} columns={columns} active={at} chosen={chosen.seen} marks={marks} readOnly={view.bar !== null} onPick={pick}
        onMeasure={measure}
      >
        {(describedBy) => (
          <CellInput
            key={`${at.row ?? ''} ${at.field}`} label={name} describedBy={describedBy} text={textOf(form, at) ?? ''} late={isLevel(at.field)}
            onType={onType} onGo={onGo} onLeave={() => writing.leave(at)} onCommand={onCommand} onPaste={onPaste}
            onClear={() => writing.do(setCells(form, cells().map((place) => ({ place, text: '' }))))}
            onCopy={() => (row === null || chosen.fields.length === 0 ? blockText([[textOf(form, at) ?? '']]) : blockText(blockOf(form, chosen.rows, chosen.fields)))}
          />
        )}
      </FormSheet>
      <aside className={styles.side}>
        <Conflicts form={form} conflicts={state.session.conflicts} onDecide={writing.decide} />
        <FindingsList findings={state.findings} order={view.order} onShow={showFinding} adoptable={view.bar === null ? adoptable : NONE} onAdopt={adopt} />
        <p className={styles.keys} aria-label={text.keysLabel}>{text.keys}</p>
      </aside>
      {picking !== null && at.field === 'value' ? (
        <ValueDialog
          text={textOf(form, at) ?? ''} preset={picking} fiscalYear={view.fiscalYear} onClose={() => setPicking(null)}
          onUse={(value) => {
            writing.do(setCells(form, [{ place: at, text: value }]))
            setPicking(null)
          }}
        />
      ) : null}
      {looking && row !== null ? <LibraryDialog project={form.head.name === '' ? view.name : form.head.name} kind={kindOfLabel(textOf(form, { row: row.row, field: 'level2' }) ?? '')} onUse={take} onClose={() => setLooking(false)} /> : null}
    </div>
  )
}

function projectOf(view: DraftView, form: WrittenForm) {
  return projectOfForm(form, { written: { form: view.form, listed: view.listed }, project: view.paper }, view.fiscalYear)
}

/** The findings whose suggestion can be taken up. */
function adoptionsOf(view: DraftView, form: WrittenForm, { findings, listed }: Pick<WritingState, 'findings' | 'listed'>): ReadonlySet<string> {
  const suggesting = findings.filter(({ suggestion }) => suggestion !== null)
  if (suggesting.length === 0) return new Set()
  const { project } = projectOf(view, form)
  return new Set(suggesting.filter((finding) => operationsOf(finding, { form, listed, project, fiscalYear: view.fiscalYear }) !== null).map(({ id }) => id))
}

type Chosen = { readonly rows: readonly string[]; readonly fields: readonly RowField[]; readonly seen: { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> } }

/** The rows and columns between two cells; nothing where only one cell is chosen. */
function chosenIn(ids: readonly string[], fields: readonly RowField[], at: CellPlace, to: CellPlace): Chosen {
  if (at.row === null || to.row === null || (at.row === to.row && at.field === to.field)) return NOTHING_CHOSEN
  const [a, b] = [ids.indexOf(at.row), ids.indexOf(to.row)].toSorted((x, y) => x - y)
  const [c, d] = [fields.indexOf(at.field), fields.indexOf(to.field)].toSorted((x, y) => x - y)
  if (a === undefined || b === undefined || c === undefined || d === undefined || a < 0 || c < 0) return NOTHING_CHOSEN
  const [rows, columns] = [ids.slice(a, b + 1), fields.slice(c, d + 1)]
  return { rows, fields: columns, seen: { rows: new Set(rows), fields: new Set(columns) } }
}

const NOTHING_CHOSEN: Chosen = { rows: [], fields: [], seen: { rows: new Set(), fields: new Set() } }

type Command = 'undo' | 'redo' | 'add' | 'copy' | 'up' | 'down' | 'remove' | 'fill' | 'value'

function commandOf(event: KeyboardEvent, inRow: boolean): Command | null {
  const { key, shiftKey, altKey } = event
  if (key === 'F4') return inRow ? 'value' : null
  if (altKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return inRow ? (key === 'ArrowUp' ? 'up' : 'down') : null
  if (!event.ctrlKey && !event.metaKey) return null
  switch (key.toLowerCase()) {
    case 'z': return shiftKey ? 'redo' : 'undo'
    case 'y': return 'redo'
    case 'd': return inRow ? (shiftKey ? 'copy' : 'fill') : null
    case 'enter': return 'add'
    case 'delete': return inRow ? 'remove' : null
    default: return null
  }
}
