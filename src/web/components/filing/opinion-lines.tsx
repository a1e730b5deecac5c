/**
 * 常用意见, one line each; the whole of the one that is pointed at or focused is shown below. What the digit 0
 * stands for is about this target alone: it is read in whole where it stands.
 */
import { useState } from 'react'
import { FILINGS } from '#text/interface/filings.ts'
import { useText } from '../../preferences/language.ts'
import styles from './filing.module.css'

type Props = {
  readonly opinions: readonly string[]
  /** The first nine are numbered by the keys that choose them, from the number of the first. */
  readonly numbersFrom?: number
  readonly onChoose: (opinion: string) => void
}

export function OpinionLines({ opinions, numbersFrom, onChoose }: Props) {
  const text = useText(FILINGS)
  const [shown, show] = useState<string | null>(null)
  return (
    <>
      <ol className={styles.opinionLines}>
        {opinions.map((opinion, index) => {
          const key = numbersFrom === undefined ? null : keyOf(index + numbersFrom)
          return (
            <li key={opinion}>
              <button
                type="button"
                lang="zh-CN"
                onClick={() => onChoose(opinion)}
                onMouseEnter={() => show(opinion)}
                onMouseLeave={() => show(null)}
                onFocus={() => show(opinion)}
                onBlur={() => show(null)}
                aria-keyshortcuts={key ?? undefined}
              >
                {key === null ? null : (
                  <kbd className={styles.opinionKey} aria-hidden="true">
                    {key}
                  </kbd>
                )}
                <span className={key === '0' ? styles.opinionNote : styles.opinionLine}>
                  {key === '0' ? opinion : opinion.split('\n').join(' ')}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={styles.opinionWhole} lang={shown === null ? undefined : 'zh-CN'}>
        {shown ?? text.opinionPreview}
      </p>
    </>
  )
}

/** The digit of an opinion; null where there is none. */
function keyOf(number: number): string | null {
  return number <= 9 ? String(number) : null
}
