/** A page of 结果应用 about the results of one year; where no year is evaluated it says so. */
import type { ReactNode } from 'react'
import { RESULTS } from '#text/interface/results.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { useResultYear } from './result-year.ts'

export function ResultYearPage({
  title,
  children,
}: {
  readonly title: string
  readonly children: (year: number) => ReactNode
}) {
  const text = useText(RESULTS)
  const year = useResultYear()
  if (typeof year.data === 'number') return children(year.data)
  return (
    <>
      <PageHeader title={title} />
      <Loaded query={year}>
        {() => (
          <section className="panel">
            <EmptyState title={text.needsYear}>{text.needsYearWords}</EmptyState>
          </section>
        )}
      </Loaded>
    </>
  )
}
