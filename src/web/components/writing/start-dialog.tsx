/** Beginning a target: for which unit and year, and from what. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DraftsCarried } from '#api/writing/drafts.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { takeBackDrafts, useDraftStart, useEarlierTargets } from '../../api/drafts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { BEGUN } from './begun.ts'
import { begunOf, isNothingFree } from './chosen-of-file.ts'
import { CarriedDialog } from './carried-dialog.tsx'
import { chosenUnit, compiledYear, UnitField, YearField } from './start-fields.tsx'
import { startAmount, EMPTY_START, isAmount, type StartWay } from './start-form.ts'
import { StartBudget, StartFrom, StartWayField } from './start-from.tsx'
import { useBeginTargets } from './use-begin-targets.ts'

type Props = {
  /** From what it begins, before another is chosen. */ readonly way?: StartWay | undefined
  readonly onClose: () => void
}

/** To the form of one; to the list of several, the newest first: those that were begun now. */
function useGoOn(year: number, onClose: () => void) {
  const navigate = useNavigate()
  return (projects: readonly string[]) => {
    const [only, second] = projects
    if (only !== undefined && second === undefined) return void navigate(paths.write(only), BEGUN)
    onClose()
    if (only !== undefined) void navigate(paths.projects({ year, sort: 'order', order: 'desc' }))
  }
}

/** Says how many were begun of a file, with a way to take all of them back. */
function useSaySeveral() {
  const text = useText(START_DRAFT)
  const takeBack = async (projects: readonly string[]) => {
    const gone = await takeBackDrafts(projects)
    if (gone === projects.length) notify(text.takenBack(gone))
    else notify(text.notAllTakenBack(gone, projects.length - gone), 'error')
  }
  return (projects: readonly string[]) =>
    notify(text.begunOfFile(projects.length), 'good', {
      label: text.takeBack,
      onPress: () => void takeBack(projects),
    })
}

/** What is typed and chosen, what is missing of it, and its beginning for a year. */
function useStarting(year: number, way: StartWay | undefined, onClose: () => void) {
  const text = useText(START_DRAFT)
  const goOn = useGoOn(year, onClose)
  const begin = useBeginTargets()
  const saySeveral = useSaySeveral()
  const [carried, showCarried] = useState<DraftsCarried['results'] | null>(null)
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
    onDone: ({ projects, carried: results }) => {
      if (isToBeRead(results)) return showCarried(results)
      if (results.length === 0 && projects.length > 1) saySeveral(projects)
      goOn(projects)
    },
  })
  const { way: from, targets } = form.values
  const whom = { unit: chosenUnit(data, form.values.unit)?.id ?? null, year }
  const isNoneFree = from === 'file' && targets !== null && isNothingFree(targets, whom)
  return { form, data, units, shortBelow, isNoneFree, carried, goOn }
}

export function StartDialog({ way, onClose }: Props) {
  const text = useText(START_DRAFT)
  const [year, setYear] = useState(compiledYear)
  const { form, data, units, shortBelow, isNoneFree, carried, goOn } = useStarting(year, way, onClose)
  const unit = chosenUnit(data, form.values.unit)
  const earlier = useEarlierTargets(carried === null ? undefined : unit?.id, year).data
  if (carried !== null)
    return (
      <CarriedDialog
        results={carried}
        nameOf={(id) => earlier?.rows.find(({ project }) => project === id)?.name ?? ''}
        onClose={() => goOn(carried.flatMap(({ draft }) => draft ?? []))}
      />
    )
  return (
    <FormDialog title={text.title} confirm={text.confirm} form={form} isReady={!isNoneFree} onClose={onClose}>
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      {isNamed(form.values.way) ? (
        <Field {...form.field('name')} label={text.name} required lang="zh-CN" />
      ) : null}
      {form.values.way === 'empty' ? <StartBudget form={form} shortBelow={shortBelow} /> : null}
      <UnitField
        {...form.field('unit')}
        label={text.unit}
        placeholder={text.choose}
        required
        units={units}
        value={unit?.id ?? null}
      />
      <YearField years={years()} value={year} onChange={setYear} />
      <StartWayField form={form} />
      <StartFrom form={form} unit={unit} year={year} />
    </FormDialog>
  )
}

/** What is carried over and what a file holds has its name. */
const isNamed = (way: StartWay) => way === 'empty' || way === 'copy'

/** Several, one that was refused, and years that a person has to look at are said before one goes on. */
function isToBeRead(results: DraftsCarried['results']): boolean {
  return (
    results.length > 1 ||
    results.some((result) => result.draft === null || result.marks.some(({ after }) => after === null))
  )
}

function years(): readonly number[] {
  const next = yearToCome()
  return [next, next - 1, next - 2, next - 3]
}
