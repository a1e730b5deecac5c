/** The results of evaluations beside the self-evaluations of the same projects. */
import { Checkbox, Table, type TableColumnType } from 'antd'
import { Link } from 'react-router'
import type { ComparisonList } from '#api/evaluation/evaluations.ts'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useEvaluationComparison } from '../../api/evaluations.ts'
import { changedAddress, oneOf, pageOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './evaluations.module.css'

type Compared = ComparisonList['rows'][number]
const COMPARED_SIZE = 50

export function EvaluationComparison({ year }: { readonly year: number }) {
  const text = useText(EVALUATIONS)
  const columns = useColumns()
  const [parameters, setParameters] = useAddress()
  const wide = oneOf(parameters, 'wide', ['yes'] as const)
  const page = pageOf(parameters)
  const query = useEvaluationComparison({ year, wide, page, size: COMPARED_SIZE })
  return (
    <Loaded query={query}>
      {({ rows, total, wide: count, limit }) => (
        <section aria-label={text.comparison}>
          <div className={styles.compared}>
            <p className={styles.quiet}>
              {year} · {text.limit(limit)}
            </p>
            {wide === 'yes' || total > 0 ? (
              <Checkbox
                className="no-print"
                checked={wide === 'yes'}
                onChange={({ target }) =>
                  setParameters((now) => changedAddress(now, { wide: target.checked ? 'yes' : undefined }))
                }
              >
                {text.onlyListed(count)}
              </Checkbox>
            ) : null}
          </div>
          <Table<Compared>
            className="panel"
            size="small"
            rowKey="subject"
            dataSource={[...rows]}
            columns={columns}
            tableLayout="fixed"
            scroll={{ x: 800 }}
            loading={query.isPlaceholderData}
            pagination={{
              current: page,
              pageSize: COMPARED_SIZE,
              total,
              showSizeChanger: false,
              hideOnSinglePage: true,
              size: 'small',
              onChange: (next) => setParameters((now) => changedAddress(now, { page: next })),
            }}
            locale={{
              emptyText:
                wide === 'yes' ? (
                  <EmptyState title={text.noneListed} />
                ) : (
                  <EmptyState title={text.noComparison}>{text.noComparisonWords}</EmptyState>
                ),
            }}
          />
        </section>
      )}
    </Loaded>
  )
}

function useColumns(): TableColumnType<Compared>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return [
    {
      key: 'name',
      title: text.subject,
      render: (_, row) => (
        <>
          <Link to={paths.evaluationSubject(row.task, row.subject)}>{row.name}</Link>
          <span className={styles.sub}>{row.unitName}</span>
        </>
      ),
    },
    {
      key: 'kind',
      title: text.kind,
      width: 140,
      render: (_, row) => EVALUATION_KIND_NAMES[row.kind][language],
    },
    {
      key: 'self',
      title: text.self,
      width: 110,
      align: 'right',
      render: (_, row) => row.self ?? <span className={styles.sub}>{text.noSelf}</span>,
    },
    { key: 'total', title: text.evaluated, width: 110, align: 'right', dataIndex: 'total' },
    { key: 'grade', title: text.grade, width: 90, render: (_, row) => <GradeMark grade={row.grade} /> },
    {
      key: 'gap',
      title: text.gap,
      width: 160,
      align: 'right',
      render: (_, row) => <Gap row={row} />,
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
