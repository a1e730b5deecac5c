/** Beginning a target: for which unit and year, and from what. */
import { useState } from 'react'
import { Checkbox, Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import { BUDGET_TYPED } from '#api/kernel/constants.ts'
import type { DraftStart, NewDraft } from '#api/writing/drafts.ts'
import { sizeFor } from '#core/writing/start-form.ts'
import { tidy } from '#core/writing/tidy.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useBeginDraft, useBeginOfFile, useDraftStart } from '../../api/drafts.ts'
import { useProjects } from '../../api/projects.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import fields from '../../ui/field.module.css'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ChoiceField } from './choice-field.tsx'
import { TargetsOfFile, type ChosenTargets } from './file-targets.tsx'
import styles from './writing.module.css'

const WAYS = ['empty', 'lastYear', 'copy', 'file'] as const
type Way = (typeof WAYS)[number]

export function StartDialog({
  year: looked,
  onClose,
}: {
  readonly year: number | undefined
  readonly onClose: () => void
}) {
  const text = useText(START_DRAFT)
  const navigate = useNavigate()
  const begin = useBeginDraft()
  const beginAll = useBeginOfFile()
  const [chosenTargets, chooseTargets] = useState<ChosenTargets | null>(null)
  const [year, setYear] = useState(looked ?? yearToCome())
  const { data } = useDraftStart(year)
  const [chosen, setUnit] = useState<string | null>(null)
  const units = data?.units ?? []
  const unit = units.find(({ id }) => id === chosen) ?? (units.length === 1 ? units[0] : undefined)
  const [name, setName] = useState('')
  const [budget, setBudget] = useState('')
  const [short, setShort] = useState(true)
  const [way, setWay] = useState<Way>('empty')
  const [source, setSource] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const amount = tidy('budget.total', budget)
  const mayBeShort = sizeFor(amount, data?.shortBelow ?? '0') === 'short'
  const complete =
    unit !== undefined &&
    name.trim() !== '' &&
    (way === 'empty' ? amount === '' || BUDGET_TYPED.test(amount) : source !== null)
  const confirmFile = () => {
    if (unit === undefined || chosenTargets === null || chosenTargets.targets.length === 0) return
    beginAll.mutate(
      { ...chosenTargets, unit: unit.id, year },
      {
        onSuccess: ({ drafts }) => {
          const [only, second] = drafts
          if (only !== undefined && second === undefined) return void navigate(paths.write(only.project))
          notify(text.begunOfFile(drafts.length))
          onClose()
          return undefined
        },
      },
    )
  }
  const confirm = () => {
    setTried(true)
    if (way === 'file') return confirmFile()
    if (!complete) return
    const start: NewDraft['start'] =
      way === 'empty'
        ? {
            from: 'empty',
            size: mayBeShort && short ? 'short' : 'full',
            budget: amount === '' ? null : amount,
          }
        : { from: 'project', project: source ?? '' }
    begin.mutate(
      { unit: unit.id, year, name: name.trim(), start },
      { onSuccess: ({ project }) => void navigate(paths.write(project)) },
    )
  }
  const missing = (there: boolean, words: string) => (tried && !there ? words : null)
  return (
    <FormDialog
      title={text.title}
      confirm={text.confirm}
      busy={begin.isPending || beginAll.isPending}
      error={way === 'file' ? beginAll.error : begin.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      {way === 'file' ? null : (
        <Field
          label={text.name}
          value={name}
          onChange={setName}
          required
          fault={missing(name.trim() !== '', text.required)}
          lang="zh-CN"
        />
      )}
      <div className={styles.pair}>
        <ChoiceField label={text.unit} required fault={missing(unit !== undefined, text.choose)}>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={unit?.id ?? null}
              placeholder={text.choose}
              options={units.map((one) => ({
                value: one.id,
                label: [one.code, one.name].filter(Boolean).join(' '),
              }))}
              onChange={(value: string | null) => setUnit(value)}
            />
          )}
        </ChoiceField>
        <ChoiceField label={text.year} fault={null}>
          {(id) => (
            <Select
              id={id}
              value={year}
              options={years().map((value) => ({ value, label: String(value) }))}
              onChange={setYear}
            />
          )}
        </ChoiceField>
      </div>
      <Radio.Group
        className={styles['ways'] ?? ''}
        aria-label={text.from}
        value={way}
        options={WAYS.map((value) => ({ value, label: text[value] }))}
        onChange={({ target }) => {
          setWay(WAYS.find((one) => one === target.value) ?? 'empty')
          setSource(null)
          chooseTargets(null)
        }}
      />
      {way === 'file' ? (
        <TargetsOfFile
          value={chosenTargets}
          year={year}
          fault={missing((chosenTargets?.targets.length ?? 0) > 0, text.chooseTargets)}
          onChange={chooseTargets}
        />
      ) : null}
      {way === 'empty' ? (
        <>
          <Field
            label={text.budget}
            inputMode="decimal"
            value={budget}
            onChange={setBudget}
            fault={missing(amount === '' || BUDGET_TYPED.test(amount), text.budgetFault)}
          />
          {mayBeShort ? (
            <Checkbox checked={short} onChange={({ target }) => setShort(target.checked)}>
              {text.short(data?.shortBelow ?? '')}
            </Checkbox>
          ) : null}
        </>
      ) : null}
      {way === 'copy' || way === 'lastYear' ? (
        <Source
          key={way}
          filter={way === 'lastYear' ? { year: year - 1, unit: unit?.key } : {}}
          ready={way === 'copy' || unit !== undefined}
          value={source}
          fault={missing(source !== null, text.choose)}
          onChoose={(id, called) => {
            setSource(id)
            if (name.trim() === '') setName(called)
          }}
        />
      ) : null}
    </FormDialog>
  )
}

function years(): readonly number[] {
  const next = yearToCome()
  return [next, next - 1, next - 2, next - 3]
}

type SourceProps = {
  readonly filter: { readonly year?: number; readonly unit?: DraftStart['units'][number]['key'] | undefined }
  readonly ready: boolean
  readonly value: string | null
  readonly fault: string | null
  readonly onChoose: (id: string, name: string) => void
}

/** Targets that are found as one types. */
function Source({ filter, ready, value, fault, onChoose }: SourceProps) {
  const text = useText(START_DRAFT)
  const [search, setSearch] = useState('')
  const list = useProjects({
    ...filter,
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    page: 1,
    size: 50,
    sort: 'name',
    order: 'asc',
  })
  const options = (ready ? (list.data?.rows ?? []) : []).map((row) => ({
    value: row.id,
    label: [row.name, row.unitName, row.fiscalYear].filter(Boolean).join(' · '),
    name: row.name,
  }))
  return (
    <>
      <ChoiceField label={text.source} fault={fault}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ filterOption: false, onSearch: setSearch }}
            value={value}
            loading={list.isFetching}
            placeholder={text.choose}
            notFoundContent={text.noSources}
            options={options}
            onChange={(chosen: string) =>
              onChoose(chosen, options.find((one) => one.value === chosen)?.name ?? '')
            }
          />
        )}
      </ChoiceField>
      <p className={fields['hint']}>{text.copyHint}</p>
    </>
  )
}
