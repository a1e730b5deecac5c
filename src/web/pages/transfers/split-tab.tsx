/** 分解: what each project is given of the money and takes of each indicator, and by which of its own it is reached. */
import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import type { OfferedProject, TransferLinesBody, TransferView } from '#api/transfers.ts'
import { isSameName, measured, NO_SHARE } from '#core/transfers/transfer.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { useSaveTransferLines, useTransferProjects } from '../../api/transfers.ts'
import { whenDone } from '../../api/when-done.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { fenOf, isQuantity, wanOf, wanShown } from './typed.ts'
import { useToldChange } from './use-told-change.ts'
import styles from './transfers.module.css'
import table from '../../ui/table.module.css'

type Props = { readonly view: TransferView; readonly onChanged: (isChanged: boolean) => void }

export function SplitTab({ view, onChanged }: Props) {
  const query = useTransferProjects(view.id)
  if (!view.maySplit) return <ReadSplit view={view} />
  return (
    <Loaded query={query}>
      {({ projects }) => (
        <Splitting key={view.revision} view={view} projects={projects} onChanged={onChanged} />
      )}
    </Loaded>
  )
}

/** Money in 万元 as typed; a share's value as typed. */
type TypedLine = {
  readonly project: string
  readonly money: string
  readonly shares: readonly { readonly value: string; readonly own: string }[]
}

function typedOf({ lines }: TransferView): readonly TypedLine[] {
  return lines.map(({ project, amount, shares }) => ({
    project,
    money: wanOf(amount),
    shares: shares.map(({ value, own }) => ({ value: value ?? '', own })),
  }))
}

function bodyOf({ revision }: TransferView, lines: readonly TypedLine[]): TransferLinesBody {
  return {
    revision,
    lines: lines.map(({ project, money, shares }) => ({
      project,
      amount: fenOf(money) ?? '0',
      shares: shares.map(({ value, own }) => ({ value: value === '' ? null : value, own })),
    })),
  }
}

function isLineWhole({ money, shares }: TypedLine): boolean {
  return (
    (money === '' || fenOf(money) !== null) && shares.every(({ value }) => value === '' || isQuantity(value))
  )
}

function Splitting({ view, projects, onChanged }: Props & { readonly projects: readonly OfferedProject[] }) {
  const text = useText(TRANSFERS)
  const saving = useSaveTransferLines(view.id)
  const refused = useErrorText(saving.error)
  const [lines, setLines] = useState(() => typedOf(view))
  const isChanged = JSON.stringify(lines) !== JSON.stringify(typedOf(view))
  const isWhole = lines.every(isLineWhole)
  useToldChange(isChanged, onChanged)
  const save = () => whenDone(saving.mutateAsync(bodyOf(view, lines)), () => notify(text.saved))
  const set = (at: number, line: TypedLine | null) =>
    setLines((now) =>
      now.flatMap((own, i) => {
        if (i !== at) return [own]
        return line === null ? [] : [line]
      }),
    )
  return (
    <section className={`panel ${styles.part}`} aria-label={text.splitTitle}>
      <div className={styles.head}>
        <h2>{text.splitTitle}</h2>
        <span className={`${styles.acts} no-print`}>
          {isChanged ? <span className={styles.quiet}>{text.unsaved}</span> : null}
          <Button type="primary" disabled={!isChanged || !isWhole} loading={saving.isPending} onClick={save}>
            {text.save}
          </Button>
        </span>
      </div>
      <p className={styles.words}>{text.splitWords}</p>
      {saving.error === null ? null : <Callout kind="error">{refused}</Callout>}
      {isWhole ? null : <Callout kind="error">{text.faulty}</Callout>}
      <Totals view={view} lines={lines} />
      {lines.map((line, at) => (
        <ProjectPart
          key={line.project}
          view={view}
          line={line}
          project={projects.find(({ id }) => id === line.project)}
          onChange={(next) => set(at, next)}
        />
      ))}
      <AddProject
        projects={projects.filter(({ id }) => !lines.some(({ project }) => project === id))}
        isNone={projects.length === 0}
        onAdd={(project) => setLines((now) => [...now, newLine(view, project)])}
      />
    </section>
  )
}

/** Indicators of the project that are called as those of the region are its own ones. */
function newLine({ objective }: TransferView, { id, indicators, funded }: OfferedProject): TypedLine {
  return {
    project: id,
    money: funded === null || funded === '0' ? '' : wanOf(funded),
    shares: objective.indicators.map(({ name }) => ({
      value: '',
      own: indicators.find((one) => isSameName(one.name, name))?.name ?? '',
    })),
  }
}

function Totals({ view, lines }: { readonly view: TransferView; readonly lines: readonly TypedLine[] }) {
  const text = useText(TRANSFERS)
  const split = lines.reduce((sum, { money }) => sum + BigInt(fenOf(money) ?? '0'), 0n)
  const left = BigInt(view.amount) - split
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text.amount}</dt>
        <dd>{wanShown(view.amount)}</dd>
      </div>
      <div>
        <dt>{text.split}</dt>
        <dd>{wanShown(String(split))}</dd>
      </div>
      <div>
        <dt>{text.left}</dt>
        <dd className={left < 0n ? styles.alert : undefined}>{wanShown(String(left))}</dd>
      </div>
    </dl>
  )
}

type PartProps = {
  readonly view: TransferView
  readonly line: TypedLine
  readonly project: OfferedProject | undefined
  readonly onChange: (line: TypedLine | null) => void
}

function ProjectPart({ view, line, project, onChange }: PartProps) {
  const text = useText(TRANSFERS)
  const known = view.known.find(({ id }) => id === line.project)
  const name = project?.name ?? known?.name ?? ''
  const unit = project?.unit.name ?? known?.unit.name ?? ''
  const funded = project?.funded ?? null
  return (
    <section className={styles.project} aria-label={name}>
      <div className={styles.head}>
        <h3>
          {name} <span className={styles.quiet}>{unit}</span>
        </h3>
        <Button
          size="small"
          type="link"
          danger
          aria-label={text.removeProject(name)}
          onClick={() => onChange(null)}
        >
          {text.remove}
        </Button>
      </div>
      <label className={styles.inline}>
        <span>{text.money}</span>
        <Input
          size="small"
          inputMode="decimal"
          style={{ width: 140 }}
          aria-label={text.of(text.money, name)}
          status={line.money === '' || fenOf(line.money) !== null ? '' : 'error'}
          value={line.money}
          onChange={({ target }) => onChange({ ...line, money: target.value.trim() })}
        />
        {funded === null ? null : <span className={styles.quiet}>{text.funded(wanShown(funded))}</span>}
      </label>
      <ShareTable
        view={view}
        line={line}
        own={project?.indicators ?? known?.indicators ?? []}
        onChange={onChange}
      />
    </section>
  )
}

type ShareProps = Omit<PartProps, 'project'> & {
  readonly own: readonly { readonly name: string; readonly value: string }[]
}

function ShareTable({ view, line, own, onChange }: ShareProps) {
  const text = useText(TRANSFERS)
  const set = (at: number, share: Partial<TypedLine['shares'][number]>) =>
    onChange({ ...line, shares: line.shares.map((one, i) => (i === at ? { ...one, ...share } : one)) })
  const options = [
    { value: '', label: text.noOwn },
    ...own.map(({ name, value }) => ({ value: name, label: `${name} ${value}` })),
  ]
  return (
    <table className={`${table.table} ${styles.cards}`}>
      <thead>
        <tr>
          {[text.level3, text.value, text.share, text.own].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.objective.indicators.map(({ name, value }, at) => {
          const share = line.shares[at] ?? { ...NO_SHARE, value: '' }
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label={text.value}>{value}</td>
              <td data-label={text.share}>
                <ShareField
                  label={text.of(text.share, name)}
                  unit={measured(value, view.year)?.unit ?? null}
                  value={share.value}
                  onChange={(typed) => set(at, { value: typed })}
                />
              </td>
              <td data-label={text.own}>
                <Select
                  size="small"
                  style={{ width: 240, maxWidth: '100%' }}
                  aria-label={text.of(text.own, name)}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={share.own}
                  options={options}
                  onChange={(next: string) => set(at, { own: next })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type FieldProps = {
  readonly label: string
  /** null: the indicator has no number that could be shared. */
  readonly unit: string | null
  readonly value: string
  readonly onChange: (value: string) => void
}

function ShareField({ label, unit, value, onChange }: FieldProps) {
  if (unit === null) return '—'
  return (
    <Input
      size="small"
      inputMode="decimal"
      style={{ width: 120 }}
      suffix={unit}
      aria-label={label}
      status={value === '' || isQuantity(value) ? '' : 'error'}
      value={value}
      onChange={({ target }) => onChange(target.value.trim())}
    />
  )
}

type AddProps = {
  readonly projects: readonly OfferedProject[]
  readonly isNone: boolean
  readonly onAdd: (project: OfferedProject) => void
}

function AddProject({ projects, isNone, onAdd }: AddProps) {
  const text = useText(TRANSFERS)
  if (isNone) return <p className={styles.quiet}>{text.noProjects}</p>
  if (projects.length === 0) return null
  return (
    <div className={`${styles.inline} no-print`}>
      <span>{text.addProject}</span>
      <Select
        style={{ width: 420, maxWidth: '100%' }}
        aria-label={text.addProject}
        placeholder={text.chooseProject}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={projects.map(({ id, name, unit }) => ({ value: id, label: `${unit.name} ${name}` }))}
        onChange={(id: string | null) => {
          const project = projects.find((one) => one.id === id)
          if (project !== undefined) onAdd(project)
        }}
      />
    </div>
  )
}

/** As it was split: a row a project, a column an indicator. */
function ReadSplit({ view }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const { lines, known, objective, summed } = view
  if (lines.length === 0) return <p className={styles.quiet}>{text.noneSplit}</p>
  return (
    <section className={`panel ${styles.part}`} aria-label={text.splitTitle}>
      <h2>{text.splitTitle}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col" className="number">
                {text.money}
              </th>
              {objective.indicators.map(({ name, value }) => (
                <th key={name} scope="col">
                  {name} <span className={styles.quiet}>{value}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ project, amount, shares }) => {
              const one = known.find(({ id }) => id === project)
              return (
                <tr key={project}>
                  <th scope="row" className={styles.named}>
                    {one?.name ?? '—'} <span className={styles.quiet}>{one?.unit.name}</span>
                  </th>
                  <td className="number">{wanShown(amount)}</td>
                  {objective.indicators.map(({ name }, i) => (
                    <td key={name}>
                      {shares[i]?.value ?? ''} <span className={styles.quiet}>{shares[i]?.own || '—'}</span>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
          {summed === null ? null : (
            <tfoot>
              <tr>
                <th scope="row">{text.together}</th>
                <td className="number">{wanShown(summed.money.split)}</td>
                {objective.indicators.map(({ name }, i) => (
                  <td key={name}>{summed.indicators[i]?.promised ?? '—'}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  )
}
