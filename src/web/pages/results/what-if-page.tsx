/**
 * 挂钩测算: what other shares by grade would move, over all projects of a year, before anything is decided.
 * Nothing is stored.
 */
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { Button, InputNumber, Pagination, Slider } from 'antd'
import type { WhatIf, WhatIfCell } from '#api/results.ts'
import { GRADES } from '#core/grade.ts'
import { COMMON } from '#text/interface/common.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RESULTS } from '#text/interface/results.ts'
import { proposalText } from '#text/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { useResults, useWhatIf, WHAT_IF_SIZE } from '../../api/results.ts'
import { changed, pageOf, STAYING, textOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import table from '../../ui/table.module.css'
import { AdoptDialog } from './adopt-dialog.tsx'
import { ResultYearPage } from './result-year-page.tsx'
import { ResultsTabs } from './results-tabs.tsx'
import styles from './results.module.css'
import { shareTyped } from './share-typed.ts'

export function WhatIfPage() {
  const text = useText(RESULTS)
  return (
    <ResultYearPage title={text.whatIfTitle}>{(year) => <OfYear key={year} year={year} />}</ResultYearPage>
  )
}

/** The four shares in the address, in the order of the grades; undefined while they are the rule's. */
function sharesIn(parameters: URLSearchParams): readonly string[] | undefined {
  const parts = textOf(parameters, 'shares')?.split(',').map(shareTyped) ?? []
  const shares = parts.filter((part) => part !== null)
  return parts.length === GRADES.length && shares.length === GRADES.length ? shares : undefined
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(RESULTS)
  const results = useText(RECTIFICATIONS)
  const [parameters, setParameters] = useAddress()
  const tried = sharesIn(parameters)
  const page = pageOf(parameters)
  const query = useWhatIf(year, useDeferredValue(tried?.join(',')), page)
  const [adopting, adopt] = useState(false)
  // Where nothing is tried it is the same question.
  const rule = useWhatIf(year, undefined, tried === undefined ? page : 1).data?.shares
  const shares = tried ?? rule
  const isSame = tried === undefined || tried.join(',') === rule?.join(',')
  // At once, so that a share typed quickly after another counts from it.
  const set = (next: readonly string[] | undefined) =>
    setParameters((now) => {
      if (next === undefined) now.delete('shares')
      else now.set('shares', next.join(','))
      now.delete('page')
      return now
    }, STAYING)
  return (
    <>
      <PageHeader
        title={text.whatIfTitle}
        crumbs={[{ label: results.results }]}
        beside={text.ofYear(year)}
        actions={
          query.data?.mayAdopt === true ? (
            <Button
              type="primary"
              disabled={isSame}
              title={isSame ? text.adoptSame : undefined}
              onClick={() => adopt(true)}
            >
              {text.adopt}
            </Button>
          ) : null
        }
      />
      <ResultsTabs />
      {shares === undefined ? null : <Shares shares={shares} isRule={isSame} onChange={set} />}
      <Loaded query={query}>
        {(answer) => (
          <Answer
            answer={answer}
            year={year}
            shares={tried?.join(',')}
            page={page}
            onPage={(next) => setParameters((now) => changed(now, { page: next }), STAYING)}
          />
        )}
      </Loaded>
      {adopting && tried !== undefined ? (
        <AdoptDialog year={year} shares={tried} onClose={() => adopt(false)} onDone={() => set(undefined)} />
      ) : null}
    </>
  )
}

function Shares({
  shares,
  isRule,
  onChange,
}: {
  readonly shares: readonly string[]
  readonly isRule: boolean
  readonly onChange: (next: readonly string[] | undefined) => void
}) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const put = (i: number, value: number | null) => {
    const share = value === null ? null : shareTyped(String(value))
    if (share !== null) onChange(shares.map((one, at) => (at === i ? share : one)))
  }
  return (
    <section className={`panel ${styles.plate} ${styles.shares}`} aria-label={text.sharesTitle}>
      <div className={styles.plateHead}>
        <h2>{text.sharesTitle}</h2>
        <span className={styles.quiet}>{text.nothingStored}</span>
        {isRule ? null : (
          <Button size="small" className="no-print" onClick={() => onChange(undefined)}>
            {text.reset}
          </Button>
        )}
      </div>
      <div className={styles.sliders}>
        {GRADES.map((grade, i) => (
          <div key={grade} className={styles.slider}>
            <GradeMark grade={grade} />
            <Slider
              className={`${styles.track ?? ''} no-print`}
              min={0}
              max={120}
              step={1}
              value={Number(shares[i])}
              tooltip={{ open: false }}
              ariaLabelForHandle={text.sliderOf(reviewGradeName(grade, language))}
              onChange={(value: number) => put(i, value)}
            />
            <InputNumber
              size="small"
              className={styles.shareNumber ?? ''}
              aria-label={text.numberOf(reviewGradeName(grade, language))}
              min={0}
              max={200}
              step={1}
              value={Number(shares[i])}
              suffix="%"
              onChange={(value) => put(i, value)}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Of what has a result or a decision. */
const movedOf = ({ base, proposed, withoutBase }: Pick<WhatIfCell, 'base' | 'proposed' | 'withoutBase'>) =>
  BigInt(base) - BigInt(withoutBase) - BigInt(proposed)
const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount)

type AnswerProps = {
  readonly answer: WhatIf
  readonly year: number
  readonly shares: string | undefined
  readonly page: number
  readonly onPage: (page: number) => void
}

function Answer({ answer, year, shares, page, onPage }: AnswerProps) {
  const text = useText(RESULTS)
  const common = useText(COMMON)
  const language = useLanguage()
  const { total, grades, departments, departmentTotal } = answer
  const moved = movedOf(total)
  const list = (filter: { readonly [name: string]: string | undefined }) =>
    paths.resultBudget({ year, ...filter, shares, hit: 'yes' })
  return (
    <>
      <dl className={styles.figures}>
        <div className="panel">
          <dt>{moved < 0n ? text.movedUp : text.moved}</dt>
          <dd>
            <Money amount={sizeOf(moved).toString()} unit />
          </dd>
        </div>
        <div className="panel">
          <dt>{text.next}</dt>
          <dd>
            <Money amount={total.proposed} unit />
            {total.decided === 0 ? null : (
              <span className={styles.quiet}> {text.asDecided(total.decided)}</span>
            )}
          </dd>
        </div>
        <div className="panel">
          <dt>{text.hitCount}</dt>
          <dd>
            {total.hit} <span className={styles.quiet}>{text.ofProjects(total.count)}</span>
          </dd>
        </div>
        {total.without === 0 ? null : (
          <div className="panel">
            <dt>{text.without(total.without)}</dt>
            <dd>
              <Money amount={total.withoutBase} unit />{' '}
              <span className={styles.quiet}>{text.notCounted}</span>
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.even}>
        <Sums
          title={text.byDepartment}
          first={text.department}
          pages={
            departmentTotal > WHAT_IF_SIZE ? (
              <Pagination
                className={`${styles.pages ?? ''} no-print`}
                align="end"
                size="small"
                current={page}
                pageSize={WHAT_IF_SIZE}
                total={departmentTotal}
                showSizeChanger={false}
                showTotal={common.totalRows}
                onChange={onPage}
              />
            ) : null
          }
        >
          {departments.map((row) => {
            const name = row.name ?? text.noDepartment
            return (
              <Cells
                key={row.unit ?? ''}
                name={[row.code, name].filter(Boolean).join(' ')}
                cell={row}
                link={
                  row.hit === 0 || row.unit === null
                    ? null
                    : { to: list({ unit: row.unit }), label: text.seeList(name) }
                }
              />
            )
          })}
        </Sums>
        <Sums title={text.byGrade} first={text.grade}>
          {GRADES.map((grade) => (
            <Cells
              key={grade}
              name={reviewGradeName(grade, language)}
              cell={grades[grade]}
              link={
                grades[grade].hit === 0
                  ? null
                  : { to: list({ grade }), label: text.seeList(reviewGradeName(grade, language)) }
              }
            />
          ))}
          <Cells name={text.noGrade} cell={grades.none} link={null} />
        </Sums>
      </div>
      <Hit year={year} shares={shares} count={total.hit} all={list({})} />
    </>
  )
}

const SHOWN = 10

/** The projects that lose most, whichever the department or grade. */
function Hit({
  year,
  shares,
  count,
  all,
}: {
  readonly year: number
  readonly shares: string | undefined
  readonly count: number
  readonly all: string
}) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const rows = useResults({ year, shares, hit: 'yes', page: 1, size: SHOWN }).data?.rows ?? []
  return (
    <section className={`panel ${styles.hit}`} aria-label={text.hitProjects}>
      <div className={styles.hitHead}>
        <h2>{text.hitProjects}</h2>
        {count > SHOWN ? (
          <Link className="no-print" to={all}>
            {text.allHit(count)}
          </Link>
        ) : null}
      </div>
      {count === 0 ? (
        <p className={styles.noneHit}>{text.noneHit}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{text.project}</th>
                <th>{text.unit}</th>
                <th>{text.result}</th>
                <th className="number">{text.base}</th>
                <th className="number">{text.proposal}</th>
                <th className="number">{text.less}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const next = row.decision ?? row.proposal
                return next === null ? null : (
                  <tr key={row.project}>
                    <th scope="row">
                      <Link to={paths.project(row.project)}>{row.name}</Link>
                    </th>
                    <td>{[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}</td>
                    <td>
                      {row.grade === null ? (
                        '—'
                      ) : (
                        <>
                          <GradeMark grade={row.grade} /> {row.score}
                        </>
                      )}
                    </td>
                    <td className="number">
                      <Money amount={row.base} />
                    </td>
                    <td className="number">
                      <Money amount={next.amount} />{' '}
                      <span className={styles.quiet}>
                        {'share' in next ? proposalText(next.kind, next.share, language) : text.decidedYes}
                      </span>
                    </td>
                    <td className="number">
                      <Money amount={(BigInt(row.base) - BigInt(next.amount)).toString()} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Sums({
  title,
  first,
  pages = null,
  children,
}: {
  readonly title: string
  readonly first: string
  readonly pages?: React.ReactNode
  readonly children: React.ReactNode
}) {
  const text = useText(RESULTS)
  return (
    <section className="panel" aria-label={title}>
      <h2 className={styles.tableTitle}>{title}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{first}</th>
              <th className="number">{text.count}</th>
              <th className="number">{text.base}</th>
              <th className="number">{text.moved}</th>
              <th className="number">{text.hitCount}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {pages}
    </section>
  )
}

function Cells({
  name,
  cell,
  link,
}: {
  readonly name: string
  readonly cell: WhatIfCell
  readonly link: { readonly to: string; readonly label: string } | null
}) {
  const moved = movedOf(cell)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{cell.count}</td>
      <td className="number">
        <Money amount={cell.base} />
      </td>
      <td className="number">
        {moved === 0n ? (
          '—'
        ) : (
          <>
            {moved < 0n ? '−' : ''}
            <Money amount={sizeOf(moved).toString()} />
          </>
        )}
      </td>
      <td className="number">
        {link === null ? (
          cell.hit
        ) : (
          <Link to={link.to} aria-label={link.label}>
            {cell.hit}
          </Link>
        )}
      </td>
    </tr>
  )
}
