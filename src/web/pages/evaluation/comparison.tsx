/** The results of evaluations beside the self-evaluations of the same projects. */
import type { ComparisonList } from '#api/evaluation/evaluations.ts'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useEvaluationComparison } from '../../api/evaluations.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { flagField, oneOfField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import styles from './evaluations.module.css'

type Compared = ComparisonList['rows'][number]

export function EvaluationComparison({ year }: { readonly year: number }) {
  const text = useText(EVALUATIONS)
  const list = useList({ wide: flagField('') })
  const asked = { ...list.asked, year }
  const query = useEvaluationComparison(asked)
  const { data } = query
  // How many they are is said beside the box, which is there where something could be listed.
  const isOffered = data !== undefined && (list.isNarrowed || data.total > 0)
  const schema = { wide: isOffered ? flagField(text.onlyListed(data.wide)) : oneOfField(['yes'], () => '') }
  return (
    <ListPage
      name="evaluation-comparison"
      text={{
        title: text.comparison,
        caption: text.comparison,
        noMatch: text.noneListed,
        none: text.noComparison,
        noneWords: text.noComparisonWords,
      }}
      list={{ ...list, schema }}
      query={query}
      load={pagesFrom('/api/evaluations/comparison', { query: asked })}
      columns={useColumns()}
      keyOf={({ subject }) => subject}
      above={
        data === undefined ? null : (
          <p className={styles.quiet}>
            {year} · {text.limit(data.limit)}
          </p>
        )
      }
      shape={{ width: 800 }}
    />
  )
}

function useColumns(): ListColumn<Compared>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return [
    {
      key: 'name',
      title: text.subject,
      cell: ({ name }) => name,
      show: (row) => (
        <NamedRow to={paths.evaluationSubject(row.task, row.subject)} name={row.name} below={row.unitName} />
      ),
      also: [{ title: text.unit, cell: ({ unitName }) => unitName }],
    },
    { key: 'kind', title: text.kind, width: 140, cell: ({ kind }) => EVALUATION_KIND_NAMES[kind][language] },
    {
      ...FIGURE,
      key: 'self',
      title: text.self,
      width: 110,
      cell: ({ self }) => self,
      show: ({ self }) => self ?? <span className={styles.sub}>{text.noSelf}</span>,
    },
    { ...FIGURE, key: 'total', title: text.evaluated, width: 110, cell: ({ total }) => total },
    {
      key: 'grade',
      title: text.grade,
      width: 90,
      cell: ({ grade }) => grade,
      show: ({ grade }) => <GradeMark grade={grade} />,
    },
    {
      ...FIGURE,
      key: 'gap',
      title: text.gap,
      width: 160,
      cell: ({ gap }) => gap,
      show: (row) => <Gap row={row} />,
    },
  ]
}

function Gap({ row: { gap, listed } }: { readonly row: Compared }) {
  const text = useText(EVALUATIONS)
  if (gap === null) return text.nobody
  if (!listed) return gap
  return (
    <span className={styles.wide}>
      ▲ {gap} {text.listed}
    </span>
  )
}
