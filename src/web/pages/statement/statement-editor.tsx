/**
 * The text of a department with its tools and keys, and beside it targets, sums, findings and what somebody
 * else wrote.
 */
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import type { CommentView } from '#api/comments.ts'
import type { FindingWithId } from '#api/projects.ts'
import type { StatementView } from '#api/statements.ts'
import { bySeverity } from '#core/finding.ts'
import { parseBlock } from '#core/writing/clipboard.ts'
import {
  linesOfProjects,
  linkByName,
  sumChecks,
  takeSum,
  type DepartmentProject,
} from '#core/writing/covered.ts'
import { dropActivity, hang, hangAlso } from '#core/writing/duties.ts'
import { textOf } from '#core/writing/form.ts'
import type { Whereabouts } from '#core/writing/history.ts'
import {
  addStatementRow,
  moveStatementRow,
  pasteStatement,
  removeStatementRow,
  setStatementCells,
} from '#core/writing/statement-commands.ts'
import {
  blankStatement,
  LIST_FIELDS,
  listOf,
  rowsOf,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementPlace,
} from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { CellInput } from '../writing/cell-input.tsx'
import { CommentsList } from '../writing/comments-list.tsx'
import { Conflicts, type ConflictNames } from '../writing/conflicts.tsx'
import { FindingsList } from '../writing/findings-list.tsx'
import { groupOf, type Direction } from '../writing/lines.ts'
import { ToolBar } from '../writing/tool-bar.tsx'
import { ValueDialog } from '../writing/value-dialog.tsx'
import type { Writing, WritingState } from '../writing/writing.ts'
import { DutiesPanel } from './duties-panel.tsx'
import type { DutyDrops } from './duty-drag.ts'
import { LinksDialog } from './links-dialog.tsx'
import { columnsOf, FIRST_PLACE, neighbourIn, nameOfCell, placeOfComment, placeOfWords } from './places.ts'
import { Coverage, Sums } from './side-panels.tsx'
import { keyOfPlace, StatementSheet } from './statement-sheet.tsx'
import styles from '../writing/writing.module.css'
import own from './statement.module.css'

type Props = {
  readonly view: StatementView
  readonly writing: Writing<StatementHead, StatementField>
  readonly state: WritingState<StatementHead, StatementField>
  /** What the tools stand in. */
  readonly bar: HTMLElement | null
}

const NONE: ReadonlySet<string> = new Set()
const newRowId = () => crypto.randomUUID().slice(0, 13)
const nothing = () => {}

const NAMES: ConflictNames<StatementHead, StatementField> = {
  cell: (field) => nameOfCell(field, null),
  row: ({ cells }) =>
    [cells.title, cells.name, cells.label, cells.level3, cells.level1].find((name) => name !== '') ?? '',
  number: (form, id) => {
    const row = form.rows.find((one) => one.id === id)
    return row === undefined ? 0 : rowsOf(form, listOf(row)).indexOf(row) + 1
  },
}

export function StatementEditor({ view, writing, state, bar }: Props) {
  const text = useText(STATEMENT)
  const words = useText(WRITING)
  const { form, history } = state.session
  const [choice, setChoice] = useState<StatementPlace>(FIRST_PLACE)
  const [linking, setLinking] = useState<string | null>(null)
  const [picking, setPicking] = useState(false)
  const at = textOf(form, choice) === undefined ? FIRST_PLACE : choice
  const row = at.row === null ? null : (form.rows.find(({ id }) => id === at.row) ?? null)
  const list = row === null ? null : listOf(row)
  const readOnly = view.bar !== null
  const sums = useMemo(() => sumChecks(form, view.projects), [form, view.projects])
  const marks = useMemo(() => marksOf(state.findings, form), [state.findings, form])
  const show = useCallback(
    (place: StatementPlace | Whereabouts<StatementHead, StatementField> | null) => {
      if (place === null) return
      const there = place.field !== null ? place : firstCell(writing.get().session.form, place.row)
      if (there !== null && textOf(writing.get().session.form, there) !== undefined) setChoice(there)
    },
    [writing],
  )
  const showFinding = useCallback(
    (finding: FindingWithId) => show(placeOfWords(finding, writing.get().session.form)),
    [show, writing],
  )
  const placeOfSaid = useCallback(
    ({ field }: CommentView) => placeOfComment(field, writing.get().session.base, writing.get().listed),
    [writing],
  )
  // The server wrote it in the text; the form of whoever has it open says the same at once.
  const adopted = useCallback(
    (comment: CommentView) => {
      const place = placeOfSaid(comment)
      const now = writing.get().session.form
      if (place !== null && textOf(now, place) !== undefined)
        writing.do(setStatementCells(now, [{ place, text: comment.suggestion ?? '' }]))
      show(place)
    },
    [writing, show, placeOfSaid],
  )
  const canLink = list === 'subGoals' || list === 'tasks' || list === 'duties'
  const whyNoLink = view.duties ? text.needsLinkOrActivity : text.needsLink
  const addTo = (to: StatementList, below: string | null) => {
    const id = newRowId()
    writing.do(addStatementRow(form, to, below, id))
    setChoice({ row: id, field: firstField(to, rowsOf(form, to).length > 0) })
  }
  const addGoal = (project: DepartmentProject) => {
    const id = newRowId()
    const blank = rowsOf(form, 'subGoals').find(({ cells }) =>
      LIST_FIELDS.subGoals.every((field) => cells[field] === ''),
    )
    const cells = { title: project.name, projects: linesOfProjects([project]) }
    writing.do(
      blank === undefined
        ? addStatementRow(form, 'subGoals', null, id, cells)
        : setStatementCells(form, [
            { place: { row: blank.id, field: 'title' }, text: cells.title },
            { place: { row: blank.id, field: 'projects' }, text: cells.projects },
          ]),
    )
    setChoice({ row: blank?.id ?? id, field: 'goal' })
  }
  const addDuty = () => {
    const id = newRowId()
    writing.do(addStatementRow(form, 'duties', null, id, { level1: '' }))
    setChoice({ row: id, field: 'level1' })
  }
  const byName = () => {
    const links = linkByName(form, view.projects)
    writing.do(links)
    notify(links.length === 0 ? text.nothingAlike : text.linked(links.length))
  }
  const drops: DutyDrops = {
    onActivity: (id, drop) => {
      writing.do(dropActivity(form, id, drop))
      setChoice({ row: id, field: 'name' })
    },
    onProject: (id, activity) => {
      const project = view.projects.find((one) => one.id === id)
      if (project !== undefined) writing.do(hangAlso(form, activity, project))
    },
  }
  const take = (check: (typeof sums)[number]) => writing.do(takeSum(form, check))
  const commands = {
    undo: () => show(writing.undo()),
    redo: () => show(writing.redo()),
    add: () => list !== null && addTo(list, at.row),
    up: () => row !== null && writing.do(moveStatementRow(form, row.id, -1)),
    down: () => row !== null && writing.do(moveStatementRow(form, row.id, 1)),
    remove: () => {
      if (row === null || list === null) return
      const rows = rowsOf(form, list)
      const index = rows.indexOf(row)
      const next = rows[index + 1] ?? rows[index - 1]
      writing.do(removeStatementRow(form, row.id))
      setChoice(next === undefined || at.row === null ? FIRST_PLACE : { row: next.id, field: at.field })
    },
    pick: () => {
      if (canLink && row !== null) setLinking(row.id)
      else if (list === 'indicators') setPicking(true)
    },
  }

  const onGo = (direction: Direction, extend: boolean): boolean => {
    if (extend) return true
    const next = neighbourIn(form, at, direction, view.duties)
    if (next !== null) setChoice(next)
    return next !== null || (direction !== 'next' && direction !== 'previous')
  }
  const onCommand = (event: KeyboardEvent): boolean => {
    const command = commandOf(event, row !== null)
    if (command !== null) commands[command]()
    return command !== null
  }
  const onType = (typed: string) => {
    if (row === null || (at.field !== 'level1' && at.field !== 'level2')) {
      writing.type(at, typed)
      return
    }
    const { field } = at
    const rows = rowsOf(form, listOf(row))
    const { start, end } = groupOf(rows, rows.indexOf(row), field)
    writing.do(
      setStatementCells(
        form,
        rows.slice(start, end).map(({ id }) => ({ place: { row: id, field }, text: typed })),
      ),
    )
  }
  const onPaste = (clip: string) => {
    const block = parseBlock(clip)
    const several = block.length > 1 || (block[0]?.length ?? 0) > 1
    if (several && list !== null)
      writing.do(
        pasteStatement(
          form,
          at,
          block,
          columnsOf(form, list).map(({ field }) => field),
          newRowId,
        ),
      )
    else writing.do(setStatementCells(form, [{ place: at, text: several ? clip : (block[0]?.[0] ?? '') }]))
  }
  const linked = form.rows.find(({ id }) => id === linking)
  const needsRow = row === null ? text.needsRow : null
  const name =
    row === null
      ? nameOfCell(at.field, null)
      : words.cellIn(`${nameOfCell(at.field, list)}`, NAMES.number(form, row.id))
  const tool = (id: keyof typeof commands, label: string, keys: string, why: string | null) => ({
    name: id,
    label,
    keys,
    why,
    run: commands[id],
  })
  return (
    <div className={styles.columns}>
      {bar === null || readOnly
        ? null
        : createPortal(
            <ToolBar
              groups={[
                [
                  tool('undo', words.undo, 'Ctrl+Z', history.past.length > 0 ? null : words.nothingToUndo),
                  tool('redo', words.redo, 'Ctrl+Y', history.future.length > 0 ? null : words.nothingToRedo),
                ],
                [
                  tool('add', words.addRow, 'Ctrl+Enter', needsRow),
                  tool('up', words.moveUp, 'Alt+Shift+↑', needsRow),
                  tool('down', words.moveDown, 'Alt+Shift+↓', needsRow),
                  tool('remove', words.removeRow, 'Ctrl+Delete', needsRow),
                ],
                [
                  {
                    ...tool('pick', text.link, 'F4', canLink ? null : whyNoLink),
                    name: 'link',
                  },
                  {
                    ...tool('pick', words.editValue, 'F4', at.field === 'value' ? null : text.needsValue),
                    name: 'value',
                  },
                ],
              ]}
            />,
            bar,
          )}
      <StatementSheet
        view={view}
        form={form}
        active={at}
        marks={marks}
        sums={sums}
        readOnly={readOnly}
        onPick={setChoice}
        onLink={setLinking}
        onTake={take}
        onAdd={(to) => addTo(to, null)}
        onAddDuty={addDuty}
        drops={drops}
        onAddTable={() => {
          const rows = blankStatement('', true)
            .rows.filter((one) => one.list !== 'subGoals' && one.list !== 'safeguards')
            .map((one) => ({ ...one, id: newRowId() }))
          writing.do(
            rows.map((one, i) => ({
              kind: 'add',
              row: one,
              after: rows[i - 1]?.id ?? form.rows.at(-1)?.id ?? null,
            })),
          )
        }}
      >
        {(describedBy) => (
          <CellInput
            key={keyOfPlace(at)}
            label={name}
            describedBy={describedBy}
            text={textOf(form, at) ?? ''}
            late={at.field === 'level1' || at.field === 'level2'}
            onType={onType}
            onGo={onGo}
            onLeave={() => writing.leave(at)}
            onCommand={onCommand}
            onPaste={onPaste}
            onClear={() => writing.do(setStatementCells(form, [{ place: at, text: '' }]))}
            onCopy={() => textOf(form, at) ?? ''}
          />
        )}
      </StatementSheet>
      <aside className={`${styles.side} ${own.side}`}>
        <CommentsList
          way={{ of: 'statements', id: view.document }}
          readOnly={readOnly}
          listed={state.listed}
          onShow={(comment) => show(placeOfSaid(comment))}
          onAdopted={adopted}
        />
        <Conflicts form={form} conflicts={state.session.conflicts} names={NAMES} onDecide={writing.decide} />
        <Coverage
          form={form}
          projects={view.projects}
          readOnly={readOnly}
          onLinkByName={byName}
          onAddGoal={addGoal}
        />
        {view.duties ? (
          <DutiesPanel
            form={form}
            projects={view.projects}
            readOnly={readOnly}
            onHang={(to, project) => writing.do(hangAlso(form, to, project))}
          />
        ) : null}
        <Sums
          form={form}
          sums={sums}
          readOnly={readOnly}
          onShow={({ row: of, field }) => show({ row: of, field })}
          onTake={take}
        />
        <FindingsList
          findings={state.findings}
          unjudged={state.unjudged}
          order={0}
          onShow={showFinding}
          adoptable={NONE}
          onAdopt={nothing}
        />
        <p className={styles.keys} aria-label={words.keysLabel}>
          {text.keys}
        </p>
      </aside>
      {linked === undefined ? null : (
        <LinksDialog
          key={linked.id}
          form={form}
          row={linked}
          projects={view.projects}
          onClose={() => setLinking(null)}
          onUse={(taken) => {
            writing.do(
              linked.list === 'duties'
                ? hang(form, linked.id, taken)
                : setStatementCells(form, [
                    { place: { row: linked.id, field: 'projects' }, text: linesOfProjects(taken) },
                  ]),
            )
            setLinking(null)
          }}
        />
      )}
      {picking && at.field === 'value' ? (
        <ValueDialog
          text={textOf(form, at) ?? ''}
          preset={{ comparator: '>=', unit: '' }}
          fiscalYear={view.fiscalYear}
          onClose={() => setPicking(false)}
          onUse={(value) => {
            writing.do(setStatementCells(form, [{ place: at, text: value }]))
            setPicking(false)
          }}
        />
      ) : null}
    </div>
  )
}

/** Where one goes on in a row that was added: its labels are those of the row above. */
function firstField(list: StatementList, labelled: boolean): StatementField {
  if (list === 'indicators') return 'level3'
  return list === 'duties' && labelled ? 'name' : (LIST_FIELDS[list][0] ?? 'text')
}

function marksOf(
  findings: readonly FindingWithId[],
  form: StatementForm,
): ReadonlyMap<string, readonly FindingWithId[]> {
  const marks = new Map<string, FindingWithId[]>()
  for (const finding of findings) {
    const place = placeOfWords(finding, form)
    if (place !== null) marks.set(keyOfPlace(place), [...(marks.get(keyOfPlace(place)) ?? []), finding])
  }
  for (const here of marks.values()) here.sort(bySeverity)
  return marks
}

/** A row that came or went is shown by its first cell. */
function firstCell(form: StatementForm, id: string): StatementPlace | null {
  const row = form.rows.find((one) => one.id === id)
  return row === undefined ? null : { row: id, field: LIST_FIELDS[listOf(row)][0] ?? 'title' }
}

type Command = 'undo' | 'redo' | 'add' | 'up' | 'down' | 'remove' | 'pick'

function commandOf(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  inRow: boolean,
): Command | null {
  if (key === 'F4') return inRow ? 'pick' : null
  if (altKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    if (!inRow) return null
    return key === 'ArrowUp' ? 'up' : 'down'
  }
  if (!ctrlKey && !metaKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'enter':
      return inRow ? 'add' : null
    case 'delete':
      return inRow ? 'remove' : null
    default:
      return null
  }
}
