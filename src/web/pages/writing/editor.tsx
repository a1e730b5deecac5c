/** The form with its tools and keys, and beside it what was found and what somebody else wrote. */
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import type { CommentView } from '#api/comments.ts'
import type { DraftView } from '#api/drafts.ts'
import type { DelegationList } from '#api/delegations.ts'
import type { LibraryDetail } from '#api/library.ts'
import type { FindingWithId } from '#api/projects.ts'
import { proposedSign } from '#core/indicator/direction.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { blockText, parseBlock } from '#core/writing/clipboard.ts'
import { hasBox, tickNext } from '#core/target/choice.ts'
import type { Project } from '#core/target/document.ts'
import {
  addRow,
  addRowOf,
  blockOf,
  copyRow,
  fillDown,
  leftOut,
  moveRow,
  pasteAcross,
  pasteBlock,
  removeRows,
  setCells,
} from '#core/writing/commands.ts'
import { withoutHeading } from '#core/writing/heading-rows.ts'
import {
  FURTHER_HEAD_FIELDS,
  FORM_LIST_FIELDS,
  listOfRow,
  rowsOfList,
  textOf,
  type CellPlace,
  type Field,
  type FormList,
  type FurtherHeadField,
  type HeadField,
  type RowField,
  type WrittenForm,
} from '#core/writing/form.ts'
import type { Whereabouts } from '#core/writing/history.ts'
import { addRowOfKind } from '#core/writing/kind-rows.ts'
import { indexOf } from '#core/writing/operation.ts'
import { projectOfForm } from '#core/writing/paper-of-form.ts'
import { titleOf } from '#core/writing/written-document.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { AddPart, type FormPart } from './add-part.tsx'
import { CellInput } from './cell-input.tsx'
import { cellName, columnsWith, furtherColumns } from './columns.ts'
import { CommentsList } from './comments-list.tsx'
import { Conflicts, type ConflictNames } from './conflicts.tsx'
import { DelegateDialog } from './delegate-dialog.tsx'
import { DelegationsPanel } from './delegations-panel.tsx'
import { FindingsList } from './findings-list.tsx'
import { FormSheet } from './form-sheet.tsx'
import { FIRST_CELL, groupOf, isLevel, neighbourOf, type Direction } from './lines.ts'
import { useHeld } from './held.ts'
import { LacksList } from './lacks-list.tsx'
import { LastYearPanel } from './last-year-panel.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import { marksOf, placeOfFinding } from './marks.ts'
import { numberOfRow } from './place-name.ts'
import { formPlace, operationsOf } from './suggestion.ts'
import { Tools } from './tools.tsx'
import { ValueDialog, type ValuePreset } from './value-dialog.tsx'
import type { Writing, WritingState } from './writing.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly writing: Writing
  readonly state: WritingState
  /** What the tools stand in. */ readonly bar: HTMLElement | null
  /** What was handed to colleagues; undefined where nothing can be. */ readonly delegations?:
    | DelegationList
    | undefined
}

const NONE: ReadonlySet<string> = new Set()

/** The chosen cell, and the other end of what is chosen with it. */
type Choice = { readonly at: CellPlace; readonly to: CellPlace }

export const NAMES: ConflictNames<HeadField, RowField> = {
  cell: cellName,
  row: ({ cells }) => [cells.level3, cells.label, cells.content].find((words) => words !== '') ?? '',
  number: numberOfRow,
}

const newRowId = () => crypto.randomUUID().slice(0, 13)

export function Editor({ view, writing, state, bar, delegations }: Props) {
  const text = useText(WRITING)
  const { form, history } = state.session
  const [choice, setChoice] = useState<Choice>({ at: FIRST_CELL, to: FIRST_CELL })
  const [picking, setPicking] = useState<ValuePreset | null>(null)
  const [looking, setLooking] = useState(false)
  const [handing, setHanding] = useState(false)
  const held = useHeld(delegations)
  const may = useMay()
  // A row is drawn anew when it changed, not when another did.
  const [asked, ask] = useState<ReadonlySet<Field>>(NOTHING_ASKED)
  const further = furtherColumns(form, asked)
  const columns = useMemo(() => columnsWith(further), [further])
  const columnFields = useMemo(() => columns.map(({ field }) => field), [columns])
  const standing = FURTHER_HEAD_FIELDS.filter(
    (field) =>
      asked.has(field) || form.head[field] !== '' || choice.at.field === field || hasField(view.paper, field),
  ).join(' ')
  const furtherHead = useMemo(
    () => FURTHER_HEAD_FIELDS.filter((field) => standing.split(' ').includes(field)),
    [standing],
  )
  const marks = useMemo(
    () => marksOf(state.findings, view.order, state.listed),
    [state.findings, state.listed, view.order],
  )
  // A row that is gone leaves its place to the first cell.
  const at = textOf(form, choice.at) === undefined ? FIRST_CELL : choice.at
  const row = at.row === null ? null : at
  const here = row === null ? undefined : form.rows[indexOf(form, row.row)]
  const list = here === undefined ? null : listOfRow(here)
  const fields: readonly RowField[] = list === null ? columnFields : FORM_LIST_FIELDS[list]
  const chosen = useMemo(
    () =>
      chosenIn(
        rowsOfList(form, list).map(({ id }) => id),
        fields,
        at,
        choice.to,
      ),
    [form, list, fields, at, choice.to],
  )
  const ownRow = row === null ? [] : [row.row]
  const rows = chosen.rows.length > 0 ? chosen.rows : ownRow
  const pick = useCallback(
    (place: CellPlace, extend: boolean) =>
      setChoice((now) =>
        extend && now.at.row !== null && place.row !== null
          ? { at: now.at, to: place }
          : { at: place, to: place },
      ),
    [],
  )
  const show = useCallback(
    (place: CellPlace | null) => {
      if (place !== null && textOf(writing.get().session.form, place) !== undefined) pick(place, false)
    },
    [writing, pick],
  )
  const showFinding = useCallback(
    (finding: FindingWithId) => show(placeOfFinding(finding, view.order, writing.get().listed)),
    [show, view.order, writing],
  )
  const placeOfComment = useCallback(
    (comment: CommentView) => formPlace(comment, writing.get().listed),
    [writing],
  )
  // The server wrote it in the project; the form of whoever has it open says the same at once.
  const adopted = useCallback(
    (comment: CommentView) => {
      const place = placeOfComment(comment)
      if (place !== null && textOf(writing.get().session.form, place) !== undefined)
        writing.do(setCells(writing.get().session.form, [{ place, text: comment.suggestion ?? '' }]))
      show(place)
    },
    [writing, show, placeOfComment],
  )
  const measure = useCallback(
    (by: string) =>
      writing.do(
        setCells(writing.get().session.form, [{ place: { row: null, field: 'plan.measure' }, text: by }]),
      ),
    [writing],
  )

  const addBelow = () => {
    const id = newRowId()
    writing.do(addRow(form, rows.at(-1) ?? null, id))
    pick({ row: id, field: FIRST_OF[list ?? 'indicators'] }, false)
  }
  const addPart = (part: FormPart) => {
    const id = newRowId()
    switch (part.kind) {
      case 'field':
      case 'column': {
        ask((now) => new Set([...now, part.field]))
        const target = here !== undefined && list === null ? here.id : rowsOfList(form, null)[0]?.id
        if (part.kind === 'field') pick({ row: null, field: part.field }, false)
        else if (target !== undefined) pick({ row: target, field: part.field }, false)
        return
      }
      case 'detail':
        writing.do(addRowOf(form, 'details', id, { label: part.label, text: BOXES[part.label] ?? '' }))
        pick({ row: id, field: part.label === '' ? 'label' : 'text' }, false)
        return
      case 'schedule':
        writing.do(addRowOf(form, 'schedule', id))
        pick({ row: id, field: 'content' }, false)
        return
      case 'indicator':
        writing.do(addRowOfKind(form, part.of, id))
        pick({ row: id, field: 'level3' }, false)
    }
  }
  /** The value of the chosen row in its parts, with the sign that its kind and name ask for. */
  const propose = (unit: string, direction: LibraryDetail['direction']) => {
    const cells = row === null ? undefined : form.rows.find(({ id }) => id === row.row)?.cells
    const usual = proposedSign(
      { kind: kindOfLabel(cells?.level2 ?? ''), level1: cells?.level1 ?? '', level3: cells?.level3 ?? '' },
      unit,
    )
    const told = direction === 'lower' ? '<=' : '>='
    setPicking({ comparator: direction === null ? usual : told, unit })
  }
  const commands = {
    undo: () => show(namedIn(writing.undo(), writing.get().session.form)),
    redo: () => show(namedIn(writing.redo(), writing.get().session.form)),
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
      const beside = rowsOfList(form, list)
      const places = rows.map((id) => beside.findIndex((one) => one.id === id))
      const next = beside[Math.max(...places) + 1] ?? beside[Math.min(...places) - 1]
      writing.do(removeRows(form, rows))
      pick(next === undefined ? FIRST_CELL : { row: next.id, field: row.field }, false)
    },
    fill: () =>
      row !== null &&
      writing.do(fillDown(form, rows, chosen.fields.length > 0 ? chosen.fields : [row.field])),
    value: () =>
      row?.field === 'text'
        ? writing.do(setCells(form, [{ place: row, text: tickNext(textOf(form, row) ?? '') }]))
        : propose('', null),
    library: () => setLooking(true),
    delegate: () => setHanding(true),
  }

  const onGo = (direction: Direction, extend: boolean): boolean => {
    const from = extend ? choice.to : at
    const next = neighbourOf(form, columnFields, from, direction, furtherHead)
    if (next !== null) {
      pick(next, extend)
      return true
    }
    // Enter below the last row goes on in a new one.
    if (direction === 'down' && !extend && row !== null && list === null && !isLevel(row.field)) {
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
  /** The cells that a label stands for: it is one cell over all rows of its group. */
  const groupAt = (of: string, field: Parameters<typeof groupOf>[2]): readonly CellPlace[] => {
    const beside = rowsOfList(form, null)
    const { start, end } = groupOf(beside, indexOf({ rows: beside }, of), field)
    return beside.slice(start, end).map(({ id }) => ({ row: id, field }))
  }
  const write = (places: readonly CellPlace[], words: string) =>
    writing.do(
      setCells(
        form,
        places.map((place) => ({ place, text: words })),
      ),
    )
  const onType = (typed: string) => {
    if (row === null || !isLevel(row.field)) writing.type(at, typed)
    else write(groupAt(row.row, row.field), typed)
  }
  const cells = () =>
    row === null || chosen.fields.length === 0
      ? [at]
      : chosen.rows.flatMap((id) => chosen.fields.map((field): CellPlace => ({ row: id, field })))
  /** The same, with all rows of a label. */
  const cellsWhole = () =>
    row !== null && isLevel(row.field) && chosen.rows.length < 2 && chosen.fields.length < 2
      ? groupAt(row.row, row.field)
      : cells()
  const onPaste = (clip: string) => {
    const block = parseBlock(clip)
    const [first = []] = block
    const isOne = block.length === 1 && first.length < 2
    if (isOne) return write(cellsWhole(), first[0] ?? '')
    if (at.row === null) {
      const across = block.length === 1 ? pasteAcross(form, at.field, first) : null
      return across === null ? write([at], clip) : writing.do(across)
    }
    const { block: rows, headings } = withoutHeading(block)
    writing.do(pasteBlock(form, at, rows, fields, newRowId))
    const { columns: wide, rows: long } = leftOut(form, at, rows, fields)
    const told = [
      ...(headings > 0 ? [text.headingLeftOut(headings)] : []),
      ...(wide + long > 0 ? [text.pastedInPart(wide, long)] : []),
    ]
    if (told.length > 0) notify(told.join(' '), wide + long > 0 ? 'error' : undefined)
  }
  /** An indicator of the library into the row: its value is the unit's own, with the usual sign and unit. */
  const take = (indicator: LibraryDetail) => {
    setLooking(false)
    if (row === null || list !== null) return
    const cell = (field: RowField, words: string) =>
      words === '' ? [] : [{ place: { row: row.row, field }, text: words }]
    writing.do(
      setCells(form, [
        ...cell('level3', indicator.name),
        ...cell('description', indicator.meaning),
        ...cell('basis', indicator.basis),
      ]),
    )
    pick({ row: row.row, field: 'value' }, false)
    if (indicator.unit !== null) propose(indicator.unit, indicator.direction)
  }
  const { base } = state.session
  // By what was checked: reckoned once a save, not once a key.
  const { findings, listed } = state
  const adoptable = useMemo(
    () => adoptionsOf(view, base, { findings, listed }),
    [view, base, findings, listed],
  )
  const adopt = useCallback(
    (finding: FindingWithId) => {
      const { project } = projectOf(view, writing.get().session.form)
      writing.do(
        operationsOf(finding, {
          form: writing.get().session.form,
          listed: writing.get().listed,
          project,
          fiscalYear: view.fiscalYear,
        }) ?? [],
      )
    },
    [view, writing],
  )
  const numbers = useMemo(() => {
    const at = new Map(rowsOfList(form, null).map(({ id }, i) => [id, i + 1]))
    return listed.map((id) => at.get(id) ?? '').join(' ')
  }, [form, listed])
  const name = row === null ? cellName(at.field) : text.cellIn(cellName(at.field), numberOfRow(form, row.row))
  return (
    <div className={styles.columns}>
      {bar === null || view.bar !== null
        ? null
        : createPortal(
            <Tools
              commands={commands}
              row={row !== null}
              indicator={row !== null && list === null}
              value={at.field === 'value' || (at.field === 'text' && hasBox(textOf(form, at) ?? ''))}
              undo={history.past.length > 0}
              redo={history.future.length > 0}
              library={may('library.read')}
              delegate={delegations?.mayGive === true}
            >
              <AddPart form={form} standing={[...furtherHead, ...further.split(' ')]} onAdd={addPart} />
            </Tools>,
            bar,
          )}
      <FormSheet
        form={form}
        title={view.paper.title ?? titleOf({ ...view.paper, name: form.head.name })}
        unit={`${view.paper.unit?.code ?? ''}${view.paper.unit?.name ?? ''}`}
        columns={columns}
        further={furtherHead}
        active={at}
        chosen={chosen.seen}
        marks={marks}
        held={held}
        readOnly={view.bar !== null}
        onPick={pick}
        onMeasure={measure}
      >
        {(describedBy) => (
          <CellInput
            key={`${at.row ?? ''} ${at.field}`}
            label={name}
            describedBy={describedBy}
            text={textOf(form, at) ?? ''}
            late={isLevel(at.field)}
            onType={onType}
            onGo={onGo}
            onLeave={() => writing.leave(at)}
            onCommand={onCommand}
            onPaste={onPaste}
            onClear={() => write(cellsWhole(), '')}
            onCopy={() =>
              row === null || chosen.fields.length === 0
                ? blockText([[textOf(form, at) ?? '']])
                : blockText(blockOf(form, chosen.rows, chosen.fields))
            }
          />
        )}
      </FormSheet>
      <aside className={styles.side}>
        <CommentsList
          way={{ of: 'projects', id: view.project }}
          readOnly={view.bar !== null}
          listed={listed}
          onShow={(comment) => show(placeOfComment(comment))}
          onAdopted={adopted}
        />
        {delegations === undefined ? null : (
          <DelegationsPanel project={view.project} list={delegations} state={state} />
        )}
        <Conflicts form={form} conflicts={state.session.conflicts} names={NAMES} onDecide={writing.decide} />
        {view.bar === null ? <LacksList form={form} written={view.written} onShow={show} /> : null}
        <LastYearPanel view={view} form={form} at={at} readOnly={view.bar !== null} onUse={writing.do} />
        <FindingsList
          findings={state.findings}
          unjudged={state.unjudged}
          order={view.order}
          rows={numbers}
          onShow={showFinding}
          adoptable={view.bar === null ? adoptable : NONE}
          onAdopt={adopt}
        />
        {view.bar === null ? (
          <p className={styles.keys} aria-label={text.keysLabel}>
            {text.keys}
          </p>
        ) : null}
      </aside>
      {picking !== null && at.field === 'value' ? (
        <ValueDialog
          text={textOf(form, at) ?? ''}
          preset={picking}
          fiscalYear={view.fiscalYear}
          onClose={() => setPicking(null)}
          onUse={(value) => {
            writing.do(setCells(form, [{ place: at, text: value }]))
            setPicking(null)
          }}
        />
      ) : null}
      {looking && row !== null && list === null ? (
        <LibraryDialog
          project={form.head.name === '' ? view.name : form.head.name}
          kind={kindOfLabel(textOf(form, { row: row.row, field: 'level2' }) ?? '')}
          onUse={take}
          onClose={() => setLooking(false)}
        />
      ) : null}
      {handing ? (
        <DelegateDialog
          project={view.project}
          cells={cells()}
          rows={form.rows.filter(({ id }) => rows.includes(id))}
          onClose={() => setHanding(false)}
        />
      ) : null}
    </div>
  )
}

function projectOf(view: DraftView, form: WrittenForm) {
  return projectOfForm(
    form,
    { written: { form: view.form, listed: view.listed }, project: view.paper },
    view.fiscalYear,
  )
}

/** The findings whose suggestion can be taken up. */
function adoptionsOf(
  view: DraftView,
  form: WrittenForm,
  { findings, listed }: Pick<WritingState, 'findings' | 'listed'>,
): ReadonlySet<string> {
  const suggesting = findings.filter(({ suggestion }) => suggestion !== null)
  if (suggesting.length === 0) return new Set()
  const { project } = projectOf(view, form)
  return new Set(
    suggesting
      .filter(
        (finding) => operationsOf(finding, { form, listed, project, fiscalYear: view.fiscalYear }) !== null,
      )
      .map(({ id }) => id),
  )
}

type Chosen = {
  readonly rows: readonly string[]
  readonly fields: readonly RowField[]
  readonly seen: { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> }
}

/** The rows and columns between two cells; nothing where only one cell is chosen. */
function chosenIn(ids: readonly string[], fields: readonly RowField[], at: CellPlace, to: CellPlace): Chosen {
  if (at.row === null || to.row === null || (at.row === to.row && at.field === to.field))
    return NOTHING_CHOSEN
  const [a, b] = [ids.indexOf(at.row), ids.indexOf(to.row)].toSorted((x, y) => x - y)
  const [c, d] = [fields.indexOf(at.field), fields.indexOf(to.field)].toSorted((x, y) => x - y)
  if (a === undefined || b === undefined || c === undefined || d === undefined || a < 0 || c < 0)
    return NOTHING_CHOSEN
  const [rows, columns] = [ids.slice(a, b + 1), fields.slice(c, d + 1)]
  return { rows, fields: columns, seen: { rows: new Set(rows), fields: new Set(columns) } }
}

/** A row that came or went is shown by its name. */
function namedIn(at: Whereabouts | null, { rows }: Pick<WrittenForm, 'rows'>): CellPlace | null {
  if (at === null || at.field !== null) return at
  const row = rows.find(({ id }) => id === at.row)
  return { row: at.row, field: FIRST_OF[(row === undefined ? null : listOfRow(row)) ?? 'indicators'] }
}

/** The cell by which a row of each table is known. */
const FIRST_OF: { readonly [list in FormList | 'indicators']: RowField } = {
  indicators: 'level3',
  details: 'label',
  schedule: 'content',
}

const NOTHING_ASKED: ReadonlySet<Field> = new Set()

/** Words to be ticked, as forms print them. */
const BOXES: { readonly [label: string]: string } = { 项目属性: '□新增项目 □延续项目' }

/** Whether the form has a field, if a blank one. */
function hasField(
  { department, budget, executionWeight, mediumTermGoals }: Project,
  field: FurtherHeadField,
): boolean {
  return (
    { department, 'budget.carryover': budget.carryover, executionWeight, mediumTermGoals }[field] !==
    undefined
  )
}

const NOTHING_CHOSEN: Chosen = { rows: [], fields: [], seen: { rows: new Set(), fields: new Set() } }

type Command = 'undo' | 'redo' | 'add' | 'copy' | 'up' | 'down' | 'remove' | 'fill' | 'value'

function commandOf(event: KeyboardEvent, inRow: boolean): Command | null {
  const { key, shiftKey, altKey } = event
  if (key === 'F4') return inRow ? 'value' : null
  if (altKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    if (!inRow) return null
    return key === 'ArrowUp' ? 'up' : 'down'
  }
  if (!event.ctrlKey && !event.metaKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'd':
      if (!inRow) return null
      return shiftKey ? 'copy' : 'fill'
    case 'enter':
      return 'add'
    case 'delete':
      return inRow ? 'remove' : null
    default:
      return null
  }
}
