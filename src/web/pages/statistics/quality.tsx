/** Three shares that say how measurable the targets are. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Statistics } from '#api/statistics.ts'
import { STATISTICS } from '#text/interface/statistics.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { ShareBar } from '../../ui/share-bar.tsx'
import { wholePercent } from '../../ui/whole-percent.ts'
import styles from './statistics-page.module.css'

export function Quality({ quality }: { readonly quality: Statistics['quality'] }) {
  const text = useText(STATISTICS)
  const year = useSumYear()
  return (
    <section className={`panel ${styles.quality}`} aria-label={text.quality}>
      <Share name={text.quantified} words={text.quantifiedWords} share={quality.quantified}>
        <Link to={paths.departments({ sort: 'quantified', year: year ?? 'all' })}>
          {text.quantifiedByUnit}
        </Link>
      </Share>
      <Share name={text.withUnit} words={text.withUnitWords} share={quality.withUnit} />
      <Share
        name={text.descriptionEqualsName}
        words={text.descriptionEqualsNameWords}
        share={quality.descriptionEqualsName}
        bad
      />
    </section>
  )
}

type Props = {
  readonly name: string
  readonly words: string
  readonly share: number | null
  readonly bad?: boolean
  /** The way to where it comes from. */ readonly children?: ReactNode
}

function Share({ name, words, share, bad = false, children }: Props) {
  const text = useText(STATISTICS)
  return (
    <div className={styles.share}>
      <div className={styles.shareHead}>
        <span className={styles.shareName}>{name}</span>
        <span className={styles.shareValue}>{share === null ? '—' : wholePercent(share)}</span>
      </div>
      <ShareBar parts={[{ tone: bad ? 'warning' : 'accent', amount: (share ?? 0) * 100 }]} whole={100} />
      <div className={styles.quiet}>{share === null ? text.noIndicators : words}</div>
      {children}
    </div>
  )
}
