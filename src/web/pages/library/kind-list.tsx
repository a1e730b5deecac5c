/** The kinds with how many indicators each has, by branch. */
import type { LibraryList } from '#api/library.ts'
import {
  BRANCH_LABEL,
  INDICATOR_BRANCHES,
  INDICATOR_KINDS,
  KIND_BRANCH,
  type IndicatorKind,
} from '#core/indicator/kind.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { indicatorKindName } from '#text/library.ts'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './library.module.css'

type Props = {
  readonly counts: LibraryList['kinds']
  readonly kind: IndicatorKind | undefined
  readonly onChange: ChangeFilter
}

export function KindList({ counts, kind, onChange }: Props) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav className={`panel no-print ${styles.kinds}`} aria-label={text.kinds}>
      <Kind
        name={text.allKinds}
        count={all}
        chosen={kind === undefined}
        onChoose={() => onChange({ kind: undefined })}
      />
      {INDICATOR_BRANCHES.map((branch) => {
        const kinds = INDICATOR_KINDS.filter(
          (one) => KIND_BRANCH[one] === branch && (counts[one] !== undefined || one === kind),
        )
        if (kinds.length === 0) return null
        return (
          <div key={branch}>
            {language === 'zh-CN' && branch !== 'satisfaction' ? (
              <div className={styles.branch}>{BRANCH_LABEL[branch]}</div>
            ) : null}
            {kinds.map((one) => (
              <Kind
                key={one}
                name={indicatorKindName(one, language)}
                count={counts[one] ?? 0}
                chosen={one === kind}
                onChoose={() => onChange({ kind: one })}
              />
            ))}
          </div>
        )
      })}
    </nav>
  )
}

type KindProps = {
  readonly name: string
  readonly count: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Kind({ name, count, chosen, onChoose }: KindProps) {
  return (
    <button type="button" className={styles.kind} aria-pressed={chosen} onClick={onChoose}>
      <span>{name}</span>
      <span className={styles.count}>{count}</span>
    </button>
  )
}
