/** /special-projects: projects that rules of their own are made for, with the state of each stage. */
import { SPECIAL_FORMS } from '#core/target/project-form.ts'
import { STAGES, type Stage } from '#core/lifecycle/stages.ts'
import type { SpecialProjectList, SpecialProjectRow } from '#api/lifecycle.ts'
import { LIFECYCLE } from '#text/interface/lifecycle.ts'
import { PROJECT_FORM_NAMES, STAGE_NAMES, STAGE_STATE_NAMES, stageNoteText } from '#text/lifecycle.ts'
import { useSpecialProjects } from '../../api/lifecycle.ts'
import { StageMark } from '../../components/lifecycle/stage-mark.tsx'
import { moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, searchField, type ChangeFilter } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from './special-projects.module.css'

const SIZE = 100

export function SpecialProjectsPage() {
  const text = useText(LIFECYCLE)
  const language = useLanguage()
  const [year] = useYear()
  const forms = SPECIAL_FORMS.map((value) => ({ value, label: PROJECT_FORM_NAMES[value][language] }))
  const stages = STAGES.map((value) => ({ value, label: STAGE_NAMES[value][language] }))
  const list = useList(
    {
      search: searchField(text.search),
      form: choiceField(text.form, forms),
      missing: choiceField(text.missing, [{ value: 'any' as const, label: text.anyMissing }, ...stages]),
    },
    { size: SIZE },
  )
  const asked = { ...list.asked, year }
  const query = useSpecialProjects(asked)
  const shownYear = query.data?.year ?? null
  usePageYear(shownYear)
  return (
    <ListPage
      year={shownYear ?? undefined}
      name="special-projects"
      text={{ ...text, none: text.nothing, noneWords: text.nothingWords }}
      list={list}
      query={query}
      load={pagesFrom('/api/special-projects', { query: asked })}
      columns={useColumns()}
      keyOf={({ id }) => id}
      head={{ term: 'lifecycle', beside: shownYear === null ? null : `${text.year} ${shownYear}` }}
      above={
        query.data && (
          <>
            <div className={`${styles.about} no-print`}>
              <Callout kind="note">{text.about}</Callout>
            </div>
            <Forms list={query.data} form={list.filter.form} onChange={list.change} />
          </>
        )
      }
      shape={{ width: 1120 }}
    />
  )
}

type FormsProps = {
  readonly list: SpecialProjectList
  /** As the address says it. */ readonly form: string | undefined
  readonly onChange: ChangeFilter
}

/** One pressed shows its projects alone; pressed again, all. */
function Forms({ list: { forms }, form: chosen, onChange }: FormsProps) {
  const text = useText(LIFECYCLE)
  const language = useLanguage()
  if (forms.length === 0) return null
  const chips = forms.map(({ form, count, budget }) => ({
    label: PROJECT_FORM_NAMES[form][language],
    count,
    money: budget,
    isPressed: form === chosen,
    change: { form: form === chosen ? undefined : form },
  }))
  return <CountChips label={text.forms} chips={chips} onChange={onChange} />
}

function useColumns(): ListColumn<SpecialProjectRow>[] {
  const text = useText(LIFECYCLE)
  const language = useLanguage()
  const formOf = ({ form }: SpecialProjectRow) => PROJECT_FORM_NAMES[form][language]
  return [
    {
      key: 'name',
      title: text.project,
      cell: ({ name }) => name,
      show: (row) => <NamedRow to={paths.project(row.id)} name={row.name} below={unitText(row)} />,
      also: [{ title: text.unit, cell: unitText }],
    },
    {
      key: 'form',
      title: text.form,
      width: 124,
      cell: formOf,
      show: (row) => (
        <>
          {formOf(row)}
          {row.byHand ? <div className={styles.quiet}>{text.byHandShort}</div> : null}
        </>
      ),
    },
    moneyColumn({ key: 'budget', title: text.budget, width: 112, amount: ({ budget }) => budget }),
    ...STAGES.map((stage) => stageColumn(stage, language)),
  ]
}

function stageColumn(stage: Stage, language: ReturnType<typeof useLanguage>): ListColumn<SpecialProjectRow> {
  const of = ({ stages }: SpecialProjectRow) => stages.find((one) => one.stage === stage)
  return {
    key: stage,
    title: STAGE_NAMES[stage][language],
    width: 116,
    cell: (row) => {
      const standing = of(row)
      if (standing === undefined) return null
      const state = STAGE_STATE_NAMES[standing.state][language]
      return standing.note === null ? state : `${state}：${stageNoteText(standing.note, language)}`
    },
    show: (row) => {
      const standing = of(row)
      return standing === undefined ? (
        '—'
      ) : (
        <>
          <StageMark state={standing.state} />
          {standing.note === null ? null : (
            <div className={styles.quiet}>{stageNoteText(standing.note, language)}</div>
          )}
        </>
      )
    },
  }
}
