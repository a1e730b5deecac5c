/** Beginning a target: for which unit and year, and from what. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DraftsCarried } from '#api/writing/drafts.ts'
import type { Spoken } from '#text/interface/words.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useDraftStart } from '../../api/drafts.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { needed, useForm } from '../../ui/use-form.ts'
import { BEGUN } from './begun.ts'
import { begunOf, isNothingFree } from './chosen-of-file.ts'
import { chosenUnit, UnitField, YearField } from './start-fields.tsx'
import { startAmount, EMPTY_START, isAmount, type StartWay } from './start-form.ts'
import { StartBudget, StartFrom, StartWayField } from './start-from.tsx'
import { useBeginTargets } from './use-begin-targets.ts'
import styles from './writing.module.css'

type Props = {
  readonly year: number | undefined
  /** From what it begins, before another is chosen. */ readonly way?: StartWay | undefined
  readonly onClose: () => void
}

/** What is typed and chosen, what is missing of it, and its beginning for a year. */
function useStarting(year: number, way: StartWay | undefined, onClose: () => void) {
  const text = useText(START_DRAFT)
  const language = useLanguage()
  const navigate = useNavigate()
  const begin = useBeginTargets()
  const { data } = useDraftStart(year)
  const units = data?.units ?? []
  const shortBelow = data?.shortBelow ?? '0'
  const form = useForm({
    first: way === undefined ? EMPTY_START : { ...EMPTY_START, way },
    checks: {
      name: (name, { way }) => (isNamed(way) ? needed(text.required)(name) : null),
      unit: (unit) => (chosenUnit(data, unit) === undefined ? text.choose : null),
      budget: (_, typed) =>
        typed.way === 'empty' && !isAmount(startAmount(typed)) ? text.budgetFault : null,
      source: (source, { way }) => (way === 'copy' && source === null ? text.choose : null),
      carried: (carried, { way }) => (way === 'lastYear' && carried.length === 0 ? text.chooseCarried : null),
      targets: (chosen, typed) => {
        if (typed.way !== 'file') return null
        const whom = { unit: chosenUnit(data, typed.unit)?.id ?? null, year }
        return chosen === null || begunOf(chosen, whom).length === 0 ? text.chooseTargets : null
      },
    },
    send: (typed) => {
      const unit = chosenUnit(data, typed.unit)?.id ?? ''
      return begin(typed, { unit, year, shortBelow })
    },
    // Where it is only one, its form is opened.
    onDone: ({ projects, carried }) => {
      const refused = carried.flatMap((result) => (result.draft === null ? [result.problem] : []))
      const [first] = refused
      if (first !== undefined) notify(text.notCarried(refused.length, problemText(first, language)), 'error')
      const [only, second] = projects
      if (only === undefined) return
      if (carried.length > 0) notify(carriedText(carried, text))
      if (second === undefined) return void navigate(paths.write(only), BEGUN)
      if (carried.length === 0) notify(text.begunOfFile(projects.length))
      onClose()
      // The newest first: those that were begun now.
      void navigate(paths.projects({ year, sort: 'order', order: 'desc' }))
    },
  })
  const { way: from, targets } = form.values
  const whom = { unit: chosenUnit(data, form.values.unit)?.id ?? null, year }
  const isNoneFree = from === 'file' && targets !== null && isNothingFree(targets, whom)
  return { form, data, units, shortBelow, isNoneFree }
}

export function StartDialog({ year: looked, way, onClose }: Props) {
  const text = useText(START_DRAFT)
  const [year, setYear] = useState(() => looked ?? yearToCome())
  const { form, data, units, shortBelow, isNoneFree } = useStarting(year, way, onClose)
  const unit = chosenUnit(data, form.values.unit)
  return (
    <FormDialog title={text.title} confirm={text.confirm} form={form} isReady={!isNoneFree} onClose={onClose}>
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      {isNamed(form.values.way) ? (
        <Field {...form.field('name')} label={text.name} required lang="zh-CN" />
      ) : null}
      {form.values.way === 'empty' ? <StartBudget form={form} shortBelow={shortBelow} /> : null}
      <div className={styles.pair}>
        <UnitField
          {...form.field('unit')}
          label={text.unit}
          placeholder={text.choose}
          required
          units={units}
          value={unit?.id ?? null}
        />
        <YearField label={text.year} years={years()} value={year} onChange={setYear} />
      </div>
      <StartWayField form={form} />
      <StartFrom form={form} unit={unit} year={year} />
    </FormDialog>
  )
}

/** What is carried over and what a file holds has its name. */
const isNamed = (way: StartWay) => way === 'empty' || way === 'copy'

function carriedText(carried: DraftsCarried['results'], text: Spoken<typeof START_DRAFT>): string {
  const drafts = carried.flatMap((result) => (result.draft === null ? [] : [result]))
  const sum = (of: 'moved' | 'left') => drafts.reduce((all, draft) => all + draft[of], 0)
  return text.carriedOver(drafts.length, sum('moved'), sum('left'))
}

function years(): readonly number[] {
  const next = yearToCome()
  return [next, next - 1, next - 2, next - 3]
}
