/**
 * 挂钩测算: what other shares by grade would move, over all projects of a year, before anything is decided.
 * Nothing is stored.
 */
import { useDeferredValue, useState } from 'react'
import { Button, InputNumber, Slider } from 'antd'
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { useWhatIf } from '../../api/results.ts'
import { changedAddress, pageNumber, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { ResultYearPage } from './result-year-page.tsx'
import styles from '../../lists/results.module.css'
import { shareTyped } from './share-typed.ts'
import { WhatIfAnswer } from './what-if-answer.tsx'

export function WhatIfPage() {
  const text = useText(RESULTS)
  return (
    <ResultYearPage title={text.whatIfTitle}>{(year) => <OfYear key={year} year={year} />}</ResultYearPage>
  )
}

/** The four shares in the address, in the order of the grades; undefined while they are the rule's. */
function sharesIn(parameters: URLSearchParams): readonly string[] | undefined {
  const parts = addressText(parameters, 'shares')?.split(',').map(shareTyped) ?? []
  const shares = parts.filter((part) => part !== null)
  return parts.length === GRADES.length && shares.length === GRADES.length ? shares : undefined
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(RESULTS)
  const [parameters, setParameters] = useAddress()
  const tried = sharesIn(parameters)
  const page = pageNumber(parameters)
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
        term="what-if"
        beside={text.ofYear(year, query.data?.budgetYear)}
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
      {query.data === undefined ? null : (
        <p className={styles.sums}>{text.whyNext(year, query.data.budgetYear)}</p>
      )}
      {shares === undefined ? null : <Shares shares={shares} isRule={isSame} onChange={set} />}
      <Loaded query={query}>
        {(answer) => (
          <WhatIfAnswer
            answer={answer}
            year={year}
            shares={tried?.join(',')}
            page={page}
            onPage={(next) => setParameters((now) => changedAddress(now, { page: next }), STAYING)}
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
