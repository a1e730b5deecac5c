/** 指标体系 of a task: read by all, changed while the task is prepared. */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import {
  frameworkFaults,
  PARTS_OF,
  rowSpans,
  totalWeight,
  type FrameworkItem,
  type FrameworkPart,
} from '#core/evaluation/framework.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import { evaluationPartName, frameworkFaultText } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { whenDone } from '../../api/when-done.ts'
import { useActOnTask } from '../../api/evaluations.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { WithTerm } from '../../ui/term.tsx'
import styles from './evaluations.module.css'

export function Framework({ view }: { readonly view: EvaluationView }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const act = useActOnTask(view.id)
  const refused = useErrorText(act.error)
  const [edited, edit] = useState<readonly FrameworkItem[] | null>(null)
  const faults = frameworkFaults(edited ?? view.items, view.subjectKind, view.resultsLeast)
  const save = () =>
    whenDone(
      act.mutateAsync({ to: 'change', body: { version: view.version, items: edited ?? view.items } }),
      () => notify(text.frameworkSaved),
    )
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.framework}>
      <div className={styles.head}>
        <WithTerm id="framework" of={text.framework}>
          <h2>{text.framework}</h2>
        </WithTerm>
        {view.subjectKind === 'project' ? (
          <span className={styles.quiet}>
            {text.resultsPart(resultsOf(edited ?? view.items), view.resultsLeast)}
          </span>
        ) : null}
        {view.standing.leads && view.state === 'preparing' ? (
          <EditButton
            isEdited={edited !== null}
            busy={act.isPending}
            onEdit={() => edit(view.items)}
            onSave={save}
          />
        ) : null}
      </div>
      {act.error ? <Callout kind="error">{refused}</Callout> : null}
      {faults.length > 0 ? (
        <Callout kind="warning">
          {faults.map((fault) => frameworkFaultText(fault, language)).join('；')}
        </Callout>
      ) : null}
      {edited === null ? <FrameworkExport view={view} /> : null}
      <div className={styles.scroll}>
        <FrameworkTable view={view} edited={edited} onEdit={edit} />
      </div>
      {edited === null ? null : (
        <div className={styles.bar}>
          <Button
            size="small"
            onClick={() =>
              edit([...edited, blank(edited, PARTS_OF[view.subjectKind].at(-1) ?? 'effect', text.newItem)])
            }
          >
            {text.addItem}
          </Button>
        </div>
      )}
    </section>
  )
}

function FrameworkExport({ view: { name, items } }: { readonly view: EvaluationView }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const columns: ListColumn<FrameworkItem>[] = [
    { key: 'first', title: text.first, cell: ({ part }) => evaluationPartName(part, language) },
    { key: 'second', title: text.second, cell: ({ second }) => second },
    { key: 'third', title: text.third, cell: ({ third }) => third },
    { ...FIGURE, key: 'points', title: text.points, cell: ({ weight }) => Number(weight) },
    { key: 'standard', title: text.standard, cell: ({ standard }) => standard },
  ]
  return (
    <RowsExport title={`${name} ${text.framework}`} rows={items} columns={columns} keyOf={({ id }) => id} />
  )
}

/** The points of outputs and effects. */
function resultsOf(items: readonly FrameworkItem[]): string {
  return hundredthsText(totalWeight(items.filter(({ part }) => part === 'output' || part === 'effect')))
}

function blank(items: readonly FrameworkItem[], part: FrameworkPart, third: string): FrameworkItem {
  let at = items.length + 1
  while (items.some(({ id }) => id === `own-${at}`)) at += 1
  return { id: `own-${at}`, part, second: '', third, weight: '1', derived: null, standard: '' }
}

type TableProps = {
  readonly view: EvaluationView
  /** null: it is only read. */
  readonly edited: readonly FrameworkItem[] | null
  readonly onEdit: (items: readonly FrameworkItem[]) => void
}

function FrameworkTable({ view, edited, onEdit }: TableProps) {
  const text = useText(EVALUATIONS)
  const items = edited ?? view.items
  const spans = rowSpans(items)
  const change = (id: string, part: Partial<FrameworkItem>) =>
    onEdit(items.map((one) => (one.id === id ? { ...one, ...part } : one)))
  return (
    <table className={`${styles.table} ${edited === null ? styles.framework : ''}`}>
      <thead>
        <tr>
          <th>{text.first}</th>
          <th>{text.second}</th>
          <th>{text.third}</th>
          <th className={styles.figure}>{text.points}</th>
          <th>{text.standard}</th>
          {edited === null ? null : <th>{text.remove}</th>}
        </tr>
      </thead>
      <tbody>
        {edited === null
          ? items.map((item, at) => <ReadRow key={item.id} item={item} span={spans[at]} />)
          : edited.map((item, at) => (
              <EditRow
                key={item.id}
                item={item}
                at={at + 1}
                parts={PARTS_OF[view.subjectKind]}
                onChange={(part) => change(item.id, part)}
                onRemove={() => onEdit(edited.filter(({ id }) => id !== item.id))}
              />
            ))}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={3}>{text.total}</th>
          <td className={styles.figure}>{hundredthsText(totalWeight(items))}</td>
          <td colSpan={edited === null ? 1 : 2}>{text.resultsShort(resultsOf(items))}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function ReadRow({
  item,
  span = { first: 1, second: 1 },
}: {
  readonly item: FrameworkItem
  /** Rows that it is written over; 0: above already. */
  readonly span: { readonly first: number; readonly second: number } | undefined
}) {
  const language = useLanguage()
  return (
    <tr>
      {span.first > 0 ? (
        <th scope="rowgroup" rowSpan={span.first}>
          {evaluationPartName(item.part, language)}
        </th>
      ) : null}
      {span.second > 0 ? <td rowSpan={span.second}>{item.second}</td> : null}
      <td>{item.third}</td>
      <td className={styles.figure}>{item.weight}</td>
      <td>{item.standard}</td>
    </tr>
  )
}

type EditProps = {
  readonly item: FrameworkItem
  readonly at: number
  readonly parts: readonly FrameworkPart[]
  readonly onChange: (part: Partial<FrameworkItem>) => void
  readonly onRemove: () => void
}

function EditRow({ item, at, parts, onChange, onRemove }: EditProps) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return (
    <tr>
      <td>
        <Select
          size="small"
          aria-label={`${text.first} ${at}`}
          value={item.part}
          onChange={(part: FrameworkPart) => onChange({ part })}
          options={parts.map((part) => ({ value: part, label: evaluationPartName(part, language) }))}
        />
      </td>
      <WordCell
        label={`${text.second} ${at}`}
        maxLength={40}
        value={item.second}
        onChange={(second) => onChange({ second })}
      />
      <WordCell
        label={text.nameOf(at)}
        maxLength={60}
        value={item.third}
        onChange={(third) => onChange({ third })}
      />
      <td>
        <input
          className={styles.mark}
          inputMode="decimal"
          aria-label={text.weightOf(item.third)}
          maxLength={6}
          value={item.weight}
          onChange={({ target }) => onChange({ weight: target.value.trim() })}
        />
      </td>
      <WordCell
        label={text.standardOf(item.third)}
        maxLength={500}
        value={item.standard}
        onChange={(standard) => onChange({ standard })}
      />
      <td>
        <button
          type="button"
          className={styles.link}
          aria-label={text.removeItem(item.third)}
          onClick={onRemove}
        >
          {text.remove}
        </button>
      </td>
    </tr>
  )
}

type WordCellProps = {
  readonly label: string
  readonly maxLength: number
  readonly value: string
  readonly onChange: (value: string) => void
}

function WordCell({ label, maxLength, value, onChange }: WordCellProps) {
  return (
    <td>
      <input
        className={styles.word}
        aria-label={label}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </td>
  )
}

type EditButtonProps = {
  readonly isEdited: boolean
  readonly busy: boolean
  readonly onEdit: () => void
  readonly onSave: () => void
}

/** Begins a change, then saves it. */
function EditButton({ isEdited, busy, onEdit, onSave }: EditButtonProps) {
  const text = useText(EVALUATIONS)
  if (!isEdited)
    return (
      <Button size="small" onClick={onEdit}>
        {text.editFramework}
      </Button>
    )
  return (
    <Button size="small" type="primary" loading={busy} onClick={onSave}>
      {text.saveFramework}
    </Button>
  )
}
