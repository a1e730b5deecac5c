/** 查重: groups of projects whose goals or indicators are alike, over the year. */
import { DUPLICATE_PARTS, DUPLICATE_SCOPES, DUPLICATE_SORTS, type DuplicateList } from '#api/duplicates.ts'
import { DUPLICATES } from '#text/interface/duplicates.ts'
import { duplicatesExportPath, useDuplicates } from '../../api/duplicates.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, orderField, searchedUnitField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { MoneySum } from '../../ui/money-sum.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { GroupCard } from './group-card.tsx'
import { useGroupColumns } from './group-columns.ts'
import styles from './duplicates.module.css'

const LEASTS = ['100', '95', '90', '85', '80'] as const
const SCOPE_WORDS = { units: 'scopeUnits', unit: 'scopeUnit' } as const
const SORT_WORDS = { similarity: 'sortSimilarity', budget: 'sortBudget', projects: 'sortProjects' } as const

export function DuplicatesPage() {
  const text = useText(DUPLICATES)
  const may = useMay()
  const [year] = useYear()
  const list = useList(useFields(year, null), { size: 20 })
  const { least } = list.filter
  const asked = { ...list.asked, least: least === undefined ? undefined : Number(least), year }
  const query = useDuplicates(asked)
  const { data } = query
  const schema = useFields(year, data ?? null)
  const isUnderWay = data !== undefined && data.progress.done < data.progress.of
  return (
    <ListPage
      year={year}
      name="duplicates"
      text={{ ...text, caption: text.list, none: text.empty, noneWords: text.emptyWords }}
      list={{ ...list, schema }}
      query={query}
      columns={useGroupColumns()}
      keyOf={({ id }) => id}
      head={{
        term: 'duplicates',
        beside: data === undefined || data.total === 0 ? null : <Summary list={data} />,
      }}
      {...(may('document.export') && {
        load: pagesFrom('/api/duplicates', { query: asked }),
        exports: { csv: duplicatesExportPath(asked) },
      })}
      before={isUnderWay ? <UnderWay {...data.progress} /> : null}
      {...(isUnderWay && { empty: <EmptyState title={text.comparing} /> })}
      renderRows={({ rows }) => (
        <div className={styles.list}>
          {rows.map((group, i) => (
            <GroupCard key={group.id} group={group} number={(list.page - 1) * list.size + i + 1} />
          ))}
        </div>
      )}
    />
  )
}

/** @param known null: not known yet */
function useFields(year: number | undefined, known: Pick<DuplicateList, 'units' | 'otherUnits'> | null) {
  const text = useText(DUPLICATES)
  return {
    search: searchField(text.search),
    unit: searchedUnitField(text.unit, {
      list: 'duplicates',
      year,
      offered: known?.units ?? null,
      others: known?.otherUnits ?? 0,
    }),
    part: choiceField(
      text.part,
      DUPLICATE_PARTS.map((value) => ({ value, label: text[value] })),
    ),
    least: choiceField(
      text.least,
      LEASTS.map((value) => ({
        value,
        label: value === '100' ? text.leastExact : text.leastPercent(Number(value)),
      })),
    ),
    scope: choiceField(
      text.scope,
      DUPLICATE_SCOPES.map((value) => ({ value, label: text[SCOPE_WORDS[value]] })),
    ),
    sort: orderField(
      text.sort,
      DUPLICATE_SORTS.map((value) => ({ value, label: text[SORT_WORDS[value]] })),
      'similarity',
    ),
  }
}

function Summary({ list: { total, totals } }: { readonly list: DuplicateList }) {
  const text = useText(DUPLICATES)
  return (
    <span className={styles.quiet}>
      {text.summary(total, totals.projects, totals.units)} · {text.money}{' '}
      <MoneySum amount={totals.budget} unit />
    </span>
  )
}

function UnderWay({ done, of }: DuplicateList['progress']) {
  const text = useText(DUPLICATES)
  const percent = Math.floor((100 * done) / of)
  return (
    <Callout kind="note">
      <span>{text.underWay(percent)}</span>
      <ProgressBar percent={percent} label={text.comparing} />
    </Callout>
  )
}
