/** What both sheets of a whole department have: its tasks, its money, its projects and what to check beside them. */
import { Input, Select } from 'antd'
import type { WholeView } from '#api/whole.ts'
import { WHOLE_TEXT_MAX } from '#api/whole.ts'
import { asWan, wanText } from '#core/kernel/money.ts'
import { ratePercent } from '#core/execution/execution.ts'
import type { BasicMoney, WholeMoney } from '#core/whole/money.ts'
import type { WholeRemark } from '#core/whole/remarks.ts'
import { TASK_STATES, type TaskEntry, type WholeFault } from '#core/whole/sheet.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { BASIS_NAMES, TASK_STATE_NAMES, WHOLE_FAULT_WORDS, wholeRemarkText } from '#text/whole.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import styles from './whole.module.css'

const share = (value: string | null) => (value === null ? '—' : `${value}%`)

type FaultsProps = { readonly faults: readonly WholeFault[]; readonly task?: number | null }

/** What is wrong with a row, or with the sheet as a whole. */
export function Faults({ faults, task = null }: FaultsProps) {
  const language = useLanguage()
  return faults
    .filter((fault) => fault.task === task)
    .map(({ code }) => (
      <span key={code} className={styles.fault}>
        {WHOLE_FAULT_WORDS[code][language]}
      </span>
    ))
}

type TasksProps = {
  readonly view: WholeView
  readonly tasks: readonly TaskEntry[]
  readonly faults: readonly WholeFault[]
  /** null while it is only looked at. */ readonly onChange: ((tasks: readonly TaskEntry[]) => void) | null
}

export function Tasks({ view: { basis }, tasks, faults, onChange }: TasksProps) {
  const text = useText(WHOLE)
  const set = (at: number, change: Partial<TaskEntry>) =>
    onChange?.(tasks.map((one, i) => (i === at ? { ...one, ...change } : one)))
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.tasks}>
      <h2>{text.tasks}</h2>
      {basis.tasks.length === 0 ? (
        <p className={styles.quiet}>{text.noTasks}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {[
                text.task,
                text.content,
                text.taskBudget,
                text.taskState,
                text.taskText,
                text.taskExecuted,
              ].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {basis.tasks.map(({ name, content, budget }, i) => (
              <tr key={`${i} ${name}`}>
                <td data-label={text.task}>{name}</td>
                <td data-label={text.content}>{content ?? '—'}</td>
                <td data-label={text.taskBudget} className="number">
                  {budget === null ? '—' : asWan(budget)}
                </td>
                <TaskFields
                  name={name}
                  entry={tasks[i]}
                  faults={onChange === null ? [] : faults.filter(({ task }) => task === i)}
                  at={i}
                  onChange={onChange === null ? null : (change) => set(i, change)}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type TaskProps = {
  readonly name: string
  readonly entry: TaskEntry | undefined
  readonly at: number
  readonly faults: readonly WholeFault[]
  readonly onChange: ((change: Partial<TaskEntry>) => void) | null
}

function TaskFields({ name, entry, at, faults, onChange }: TaskProps) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const { state = null, text: said = '', executed = '' } = entry ?? {}
  if (onChange === null)
    return (
      <>
        <td data-label={text.taskState}>{state === null ? '—' : TASK_STATE_NAMES[state][language]}</td>
        <td data-label={text.taskText}>{said || '—'}</td>
        <td data-label={text.taskExecuted} className="number">
          {executed || '—'}
        </td>
      </>
    )
  return (
    <>
      <td data-label={text.taskState}>
        <Select
          size="small"
          style={{ width: 96 }}
          aria-label={text.of(text.taskState, name)}
          value={state}
          options={TASK_STATES.map((value) => ({ value, label: TASK_STATE_NAMES[value][language] }))}
          onChange={(next) => onChange({ state: next })}
        />
      </td>
      <td data-label={text.taskText}>
        <Input.TextArea
          size="small"
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={WHOLE_TEXT_MAX}
          aria-label={text.of(text.taskText, name)}
          value={said}
          onChange={({ target }) => onChange({ text: target.value })}
        />
        <Faults faults={faults} task={at} />
      </td>
      <td data-label={text.taskExecuted}>
        <Input
          size="small"
          style={{ width: 96 }}
          inputMode="decimal"
          maxLength={20}
          aria-label={text.of(text.taskExecuted, name)}
          value={executed}
          onChange={({ target }) => onChange({ executed: target.value.trim() })}
        />
      </td>
    </>
  )
}

type MoneyProps = {
  readonly money: WholeMoney
  readonly basic: BasicMoney
  readonly faults: readonly WholeFault[]
  readonly onChange: ((basic: BasicMoney) => void) | null
}

/** 基本支出 as typed, 项目支出 from the ledger, and both together as far as they are known. */
export function WholeMoneyPanel({ money, basic, faults, onChange }: MoneyProps) {
  const text = useText(WHOLE)
  const fields = [
    ['budget', text.basicBudget, '', 20],
    ['paid', text.basicPaid, '', 20],
    ['source', text.basicSource, text.basicSourceHint, 200],
  ] as const
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.money}>
      <h2>{text.money}</h2>
      <p className={styles.words}>{text.moneyWords}</p>
      <MoneyTable money={money} />
      <div className={styles.fields}>
        {fields.map(([field, name, hint, longest]) => (
          <label key={field}>
            <span>{name}</span>
            <Input
              size="small"
              maxLength={longest}
              placeholder={hint}
              disabled={onChange === null}
              value={basic[field]}
              onChange={({ target }) => onChange?.({ ...basic, [field]: target.value })}
            />
          </label>
        ))}
      </div>
      {onChange === null ? null : <Faults faults={faults} />}
    </section>
  )
}

function MoneyTable({ money: { project, total, isPartial } }: Pick<MoneyProps, 'money'>) {
  const text = useText(WHOLE)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[text.part, text.initial, text.budget, text.paid, text.rate].map((name, i) => (
            <th key={name} scope="col" className={i === 0 ? undefined : 'number'}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{text.project}</td>
          <Figures of={project} />
        </tr>
        <tr>
          <td>{text.total}</td>
          {isPartial ? <td colSpan={4}>{text.unknown}</td> : <Figures of={total} />}
        </tr>
      </tbody>
    </table>
  )
}

function Figures({ of }: { readonly of: WholeMoney['total'] }) {
  const rate = ratePercent(of)
  return (
    <>
      <td className="number">{wanText(of.initial)}</td>
      <td className="number">{wanText(of.budget)}</td>
      <td className="number">{wanText(of.paid)}</td>
      <td className="number">{rate === null ? '—' : `${rate}%`}</td>
    </>
  )
}

/** What its indicators are taken from. */
export function Basis({ view: { basis } }: { readonly view: WholeView }) {
  const text = useText(WHOLE)
  const language = useLanguage()
  if (basis.source === 'none') return <p className={styles.fault}>{text.basisNone}</p>
  return (
    <p className={styles.words}>
      {text.basisOf(BASIS_NAMES[basis.source][language], basis.title ?? '', basis.approval?.number ?? '')}
    </p>
  )
}

type BesideProps = { readonly view: WholeView; readonly remarks: readonly WholeRemark[] }

/** What a reviewer looks at beside the projects, and the projects. */
export function Beside({ view: { projects, kind }, remarks }: BesideProps) {
  const text = useText(WHOLE)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.beside}>
      <h2>{text.beside}</h2>
      {remarks.length === 0 ? (
        <p className={styles.words}>✓ {text.besideFine}</p>
      ) : (
        <ul className={styles.list}>
          {remarks.map((remark) => (
            <li key={`${remark.code} ${remark.values['name'] ?? ''}`}>
              ▲ {wholeRemarkText(remark, language)}
            </li>
          ))}
        </ul>
      )}
      {projects.length === 0 ? null : (
        <table className={styles.table} aria-label={text.projects}>
          <thead>
            <tr>
              <th scope="col">{text.projectName}</th>
              <th scope="col" className="number">
                {text.initial}
              </th>
              <th scope="col" className="number">
                {kind === 'monitoring' ? text.achievement : text.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, name, budget, achievement, score }) => (
              <tr key={id}>
                <td>{name}</td>
                <td className="number">
                  <Money amount={budget} />
                </td>
                <td className="number">{kind === 'monitoring' ? share(achievement) : (score ?? '—')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
