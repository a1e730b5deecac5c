/** The form to be read, and beside it a field for each cell that was handed over. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftView } from '#api/writing/drafts.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import type { Finding } from '#core/kernel/finding.ts'
import {
  FURTHER_HEAD_FIELDS,
  HEAD_FIELDS,
  ROW_FIELDS,
  cellText,
  type CellPlace,
  type FormField,
} from '#core/writing/form.ts'
import { rowIndex } from '#core/writing/operation.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { yearToCome } from '../../ui/day.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { Conflicts } from '../../components/writing/conflicts.tsx'
import { columnsWith, fieldName, furtherColumns } from '../../components/writing/columns.ts'
import { NAMES_OF_FORM } from '../../components/writing/conflict-names.ts'
import { formHeading } from '../../components/writing/form-heading.ts'
import { FormSheet } from '../../components/writing/form-sheet.tsx'
import { cellKey, cellMarks } from '../../components/writing/marks.ts'
import { numberOfRow, placeName, rowName } from '../../components/writing/place-name.ts'
import { sizeWords } from '../../components/writing/size-words.ts'
import { useUnanswered } from '../../components/writing/use-unanswered.ts'
import type { Writing } from '../../components/writing/writing.ts'
import type { WritingState } from '../../components/writing/writing-state.ts'
import writingStyles from '../../components/writing/writing.module.css'
import styles from './delegation.module.css'

type Props = {
  readonly draft: DraftView
  readonly part: Extract<DelegatedPart, { readonly kind: 'cells' }>
  readonly writing: Writing
  readonly state: WritingState
}

const NO_ROWS: readonly string[] = []
const NOTHING_CHOSEN = { rows: new Set<string>(), fields: new Set<never>() }

export function DelegatedCells({ draft, part, writing, state }: Props) {
  const { cells } = part
  const text = useText(DELEGATION)
  const { form } = state.session
  const ordered = useMemo(() => inOrder(draft, cells), [draft, cells])
  const [active, setActive] = useState<CellPlace>(ordered[0] ?? { row: null, field: 'name' })
  const held = useMemo(() => new Map(cells.map((place) => [cellKey(place), text.toFill])), [cells, text])
  const findings = useUnanswered(state, draft.order)
  const marks = useMemo(
    () => cellMarks(findings, draft.order, state.listed),
    [findings, draft.order, state.listed],
  )
  const further = furtherColumns(
    form,
    useMemo(() => new Set(cells.map(({ field }) => field)), [cells]),
  )
  const columns = useMemo(() => columnsWith(further), [further])
  const furtherHead = FURTHER_HEAD_FIELDS.filter(
    (field) => form.head[field] !== '' || cells.some((place) => place.field === field),
  )
  return (
    <div className={writingStyles['columns']}>
      <FormSheet
        form={form}
        heading={formHeading(draft.paper, form.head.name)}
        shown={{ columns, furtherHead }}
        active={active}
        chosen={NOTHING_CHOSEN}
        marks={marks}
        held={held}
        edit={null}
      />
      <aside className={writingStyles['side']}>
        <Conflicts
          form={form}
          conflicts={state.session.conflicts}
          names={NAMES_OF_FORM}
          onDecide={writing.decide}
        />
        <Fields
          cells={ordered}
          size={sizeWords(part, text)}
          wholes={part.rows ?? NO_ROWS}
          marks={marks}
          readOnly={draft.refusal !== null}
          year={draft.fiscalYear ?? yearToCome()}
          writing={writing}
          state={state}
          onActive={setActive}
        />
      </aside>
    </div>
  )
}

type FieldsProps = Pick<Props, 'writing' | 'state'> & {
  readonly cells: readonly CellPlace[]
  /** How much there is, in words. */
  readonly size: string
  /** Rows that were handed over as a whole: the fields of each are together, below its name. */
  readonly wholes: readonly string[]
  readonly marks: ReturnType<typeof cellMarks>
  readonly readOnly: boolean
  /** Of the form. */
  readonly year: number
  readonly onActive: (place: CellPlace) => void
}

function Fields({ cells, size, wholes, ...common }: FieldsProps) {
  const text = useText(DELEGATION)
  const fields = useRef<HTMLDivElement>(null)
  // On opening one can write at once, in what is blank.
  useEffect(() => {
    const all = [...(fields.current?.querySelectorAll('textarea') ?? [])]
    const first = all.find(({ value }) => value === '') ?? all[0]
    first?.focus()
  }, [])
  return (
    <section className={`${writingStyles['panel']} ${styles.places}`} aria-label={text.places}>
      <h2 className={writingStyles['panelHead']}>
        {text.places} <span className={writingStyles['count']}>{size}</span>
      </h2>
      <p className={writingStyles['hint']}>{text.placesHint}</p>
      <div ref={fields} className={styles.fields}>
        {groupsOf(cells, wholes).map(({ row, places }) =>
          row === null ? (
            places.map((place) => <FieldOf key={cellKey(place)} place={place} {...common} />)
          ) : (
            <WholeRow key={row} row={row} places={places} {...common} />
          ),
        )}
      </div>
    </section>
  )
}

type Group = { readonly row: string | null; readonly places: readonly CellPlace[] }

/** In the order of the cells: those of a row that was handed over as a whole together, others as they come. */
function groupsOf(cells: readonly CellPlace[], wholes: readonly string[]): readonly Group[] {
  const groups: { row: string | null; places: CellPlace[] }[] = []
  for (const place of cells) {
    const row = place.row !== null && wholes.includes(place.row) ? place.row : null
    const last = groups.at(-1)
    if (last?.row === row) last.places.push(place)
    else groups.push({ row, places: [place] })
  }
  return groups
}

type CommonProps = Omit<FieldsProps, 'cells' | 'size' | 'wholes'>

/** A row that was handed over as a whole. */
function WholeRow({
  row,
  places,
  ...common
}: CommonProps & { readonly row: string; readonly places: readonly CellPlace[] }) {
  const text = useText(DELEGATION)
  const { form } = common.state.session
  const here = form.rows.find(({ id }) => id === row)
  if (here === undefined) return <p className={styles.gone}>{text.gone}</p>
  return (
    <fieldset className={styles.row}>
      <legend>{text.wholeRow(numberOfRow(form, row), rowName(here))}</legend>
      {places.map((place) => (
        <FieldOf key={cellKey(place)} place={place} isOfRow {...common} />
      ))}
    </fieldset>
  )
}

/** @param isOfRow its row is said above */
function FieldOf({
  place,
  isOfRow = false,
  marks,
  readOnly,
  year,
  writing,
  state,
  onActive,
}: CommonProps & { readonly place: CellPlace; readonly isOfRow?: boolean }) {
  return (
    <CellField
      place={place}
      isOfRow={isOfRow}
      form={state.session.form}
      finding={marks.get(cellKey(place))?.[0]}
      readOnly={readOnly}
      year={year}
      writing={writing}
      onActive={onActive}
    />
  )
}

type CellProps = Pick<FieldsProps, 'readOnly' | 'year' | 'writing' | 'onActive'> & {
  readonly place: CellPlace
  readonly isOfRow: boolean
  readonly form: WritingState['session']['form']
  readonly finding: Finding | undefined
}

function CellField({ place, isOfRow, form, finding, readOnly, year, writing, onActive }: CellProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const written = cellText(form, place)
  const label = isOfRow ? fieldName(place.field) : placeName(form, place, text)
  if (written === undefined) return <p className={styles.gone}>{text.gone}</p>
  const hint = hintOf(place.field, text, year)
  return (
    <TextArea
      label={label}
      rows={isShort(place.field) ? 1 : 3}
      value={written}
      {...hint}
      fault={written === '' || finding === undefined ? null : findingMessage(finding, language)}
      readOnly={readOnly}
      onFocus={() => onActive(place)}
      onChange={(typed) => writing.type(place, typed)}
      onBlur={() => writing.leave(place)}
    />
  )
}

const SHORT: ReadonlySet<FormField> = new Set<FormField>([
  'level1',
  'level2',
  'term',
  'value',
  'weight',
  'start',
  'end',
])

/** What is a word or a figure. */
function isShort(field: FormField): boolean {
  return SHORT.has(field) || field.startsWith('budget.') || field.startsWith('plan.')
}

/** As on the paper: from the top down, from the left to the right. */
function inOrder({ form }: DraftView, cells: readonly CellPlace[]): readonly CellPlace[] {
  const line = ({ row }: CellPlace) => (row === null ? -1 : rowIndex(form, row))
  const fields: readonly string[] = [...HEAD_FIELDS, ...ROW_FIELDS]
  return cells.toSorted((a, b) => line(a) - line(b) || fields.indexOf(a.field) - fields.indexOf(b.field))
}

function hintOf(
  field: CellPlace['field'],
  text: Spoken<typeof DELEGATION>,
  year: number,
): { readonly hint?: string } {
  if (field === 'value') return { hint: text.valueHint(year) }
  return field.startsWith('budget.') ? { hint: text.amountHint } : {}
}
