/** Where a set holds and when; the region and the parent of one that has been saved stay. */
import { Input, InputNumber } from 'antd'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'
import type { RuleSetHead } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'

type Props = {
  readonly head: RuleSetHead
  readonly isNew: boolean
  readonly book: RuleBook
  readonly onChange: (head: RuleSetHead) => void
}

export function HeadForm({ head, isNew, book, onChange }: Props) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const parent = book.sets.find(({ id }) => id === head.parent)
  return (
    <div className={`panel ${styles.headForm}`}>
      <WordFields head={head} isNew={isNew} onChange={onChange} />
      <label className={styles.field}>
        <span>{text.from}</span>
        <InputNumber
          size="small"
          min={2000}
          max={2100}
          precision={0}
          controls={false}
          value={head.from}
          onChange={(from) => {
            if (from !== null) onChange({ ...head, from })
          }}
        />
      </label>
      <label className={styles.field}>
        <span>{text.to}</span>
        <InputNumber
          size="small"
          min={2000}
          max={2100}
          precision={0}
          controls={false}
          value={head.to}
          placeholder={text.toHint}
          onChange={(to) => onChange({ ...head, to })}
        />
      </label>
      <div className={styles.field}>
        <span>{text.parent}</span>
        <span className={styles.fixed}>
          {parent === undefined ? (head.parent ?? text.noParent) : nameOfSet(parent, language)}
        </span>
      </div>
    </div>
  )
}

type WordFieldsProps = Omit<Props, 'book'>

/** What it is called, and the region where it holds. */
function WordFields({ head, isNew, onChange }: WordFieldsProps) {
  const text = useText(RULE_SET_WORDS)
  return (
    <>
      <label className={styles.field}>
        <span>{text.name}</span>
        <Input
          size="small"
          value={head.name ?? ''}
          placeholder={text.nameHint}
          onChange={({ target }) => onChange({ ...head, name: target.value === '' ? null : target.value })}
        />
      </label>
      <label className={styles.field}>
        <span>{text.region}</span>
        <Input
          size="small"
          disabled={!isNew}
          value={head.region}
          placeholder={text.regionHint}
          title={text.regionHint}
          onChange={({ target }) => onChange({ ...head, region: target.value.trim() })}
        />
      </label>
    </>
  )
}
