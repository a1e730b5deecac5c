/**
 * How the targets of an indicator are distributed: the line from least to greatest, its middle half dark, the
 * median marked; and the numbers in words.
 */
import type { LibraryDetail } from '#api/library.ts'
import { LEAST_TARGETS } from '#core/library/judge-target.ts'
import { computeQuantiles } from '#core/library/quantiles.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { useText } from '../../preferences/language.ts'
import styles from './library.module.css'

type Props = { readonly distribution: NonNullable<LibraryDetail['use']['distribution']> }

export function DistributionChart({ distribution }: Props) {
  const text = useText(LIBRARY)
  const [least = '', quarter = '', middle = '', three = '', most = ''] = computeQuantiles(
    distribution,
    [0, 0.25, 0.5, 0.75, 1],
  )
  // Only for the picture: what is compared and shown are the decimals themselves.
  const [from, to] = [Number(least), Number(most)]
  const at = (number: string) => (to > from ? ((Number(number) - from) * 100) / (to - from) : 50)
  const highest = Math.max(...distribution.numbers.map(({ times }) => times))
  return (
    <figure className={styles.chart}>
      <figcaption>{text.distribution(distribution.unit)}</figcaption>
      <div aria-hidden="true" className={styles.plot}>
        {distribution.numbers.map((number) => (
          <span
            key={number.text}
            className={styles.bar}
            style={{ left: `${at(number.text)}%`, height: `${Math.max(6, (number.times * 100) / highest)}%` }}
          />
        ))}
      </div>
      <div aria-hidden="true" className={styles.line}>
        <span
          className={styles.half}
          style={{ left: `${at(quarter)}%`, right: `${100 - at(three)}%` }}
          title={text.half}
        />
        <span className={styles.median} style={{ left: `${at(middle)}%` }} />
      </div>
      <div aria-hidden="true" className={styles.ends}>
        <span>{least}</span>
        <span>{most}</span>
      </div>
      <p className={styles.quiet}>
        {text.distributionSaid({
          count: distribution.count,
          least,
          quarter,
          middle,
          threeQuarters: three,
          most,
        })}
        {distribution.count < LEAST_TARGETS ? `（${text.tooFew(LEAST_TARGETS)}）` : ''}
      </p>
    </figure>
  )
}
