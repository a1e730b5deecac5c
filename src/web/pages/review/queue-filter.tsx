/**
 * Heaps as tabs with their counts, and what narrows the queue down. Every choice goes into the address at
 * once.
 */
import { Input, Select } from 'antd'
import { REVIEW_BOXES, type ReviewBox } from '#api/review.ts'
import { HEAPS, type Heap } from '#core/review/form.ts'
import type { ReviewList } from '#api/review.ts'
import { COMMON } from '#text/interface/common.ts'
import { REVIEW } from '#text/interface/review.ts'
import { heapMeaning, heapName } from '#text/review.ts'
import { useUnitOptions } from '../../lists/unit-options.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { keyOfHeap, type ChangeReviewFilter, type ReviewFilter } from './review-filter.ts'
import styles from './queue.module.css'

type Props = {
  readonly list: ReviewList
  readonly filter: ReviewFilter
  readonly year: number | undefined
  readonly onChange: ChangeReviewFilter
}

export function QueueFilter({ list, filter, year, onChange }: Props) {
  const text = useText(REVIEW)
  const common = useText(COMMON)
  const units = useUnitOptions(year)
  return (
    <search className={styles.filter} aria-label={text.filters}>
      <Boxes boxes={list.boxes} chosen={filter.box} onChange={onChange} />
      <Heaps heaps={list.heaps} chosen={filter.heap} onChange={onChange} />
      <Input.Search
        key={filter.search ?? ''}
        size="small"
        allowClear
        defaultValue={filter.search ?? ''}
        maxLength={100}
        placeholder={text.search}
        aria-label={text.search}
        onSearch={(search) => onChange({ search: search.trim() })}
      />
      <Select
        size="small"
        aria-label={text.unit}
        placeholder={text.unit}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.unit ?? null}
        options={units}
        onChange={(unit: string | null | undefined) => onChange({ unit: unit ?? undefined })}
      />
      {filter.document === undefined ? null : (
        <div className={styles.scope}>
          <span title={list.rows[0]?.file}>{text.onlyDocument(list.rows[0]?.file ?? '…')}</span>
          <button
            type="button"
            aria-label={`${common.remove}：${text.onlyDocument(list.rows[0]?.file ?? '…')}`}
            onClick={() => onChange({ document: undefined })}
          >
            ✕
          </button>
        </div>
      )}
      <p className={styles.order} title={text.orderWhy}>
        {text.order}
      </p>
    </search>
  )
}

type BoxesProps = {
  readonly boxes: ReviewList['boxes']
  readonly chosen: ReviewBox
  readonly onChange: ChangeReviewFilter
}

/** For whom they wait: the signed-in person, their units, or whomever. */
function Boxes({ boxes, chosen, onChange }: BoxesProps) {
  const text = useText(REVIEW)
  return (
    <fieldset className={styles.boxes} aria-label={text.boxes}>
      {REVIEW_BOXES.map((box) => (
        <Tab
          key={box}
          label={text[BOX_WORDS[box].name]}
          meaning={text[BOX_WORDS[box].words]}
          count={boxes[box]}
          pressed={box === chosen}
          onPress={() => onChange({ box, mine: undefined })}
        />
      ))}
    </fieldset>
  )
}

const BOX_WORDS = {
  mine: { name: 'boxMine', words: 'boxMineWords' },
  unsent: { name: 'boxUnsent', words: 'boxUnsentWords' },
  all: { name: 'boxAll', words: 'boxAllWords' },
} as const

type HeapsProps = {
  readonly heaps: ReviewList['heaps']
  readonly chosen: Heap | undefined
  readonly onChange: ChangeReviewFilter
}

function Heaps({ heaps, chosen, onChange }: HeapsProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const all = HEAPS.reduce((sum, heap) => sum + heaps[heap].count, 0)
  return (
    <fieldset className={styles.heaps} aria-label={text.heaps}>
      <Tab
        label={text.everyHeap}
        shortcut={keyOfHeap(undefined)}
        count={all}
        pressed={chosen === undefined}
        onPress={() => onChange({ heap: undefined })}
      />
      {HEAPS.map((heap: Heap) => (
        <Tab
          key={heap}
          label={heapName(heap, language)}
          shortcut={keyOfHeap(heap)}
          meaning={heapMeaning(heap, language)}
          count={heaps[heap].count}
          pressed={chosen === heap}
          onPress={() => onChange({ heap })}
        />
      ))}
    </fieldset>
  )
}

type TabProps = {
  readonly label: string
  readonly meaning?: string
  /** The key that does the same. */
  readonly shortcut?: string
  readonly count: number
  readonly pressed: boolean
  readonly onPress: () => void
}

function Tab({ label, meaning, shortcut, count, pressed, onPress }: TabProps) {
  return (
    <button
      type="button"
      className={styles.tab}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={meaning}
      onClick={onPress}
    >
      <span>{label}</span>{' '}
      <span className={styles.tabCount}>
        {count}
        {shortcut === undefined ? null : (
          <kbd className={styles.tabKey} aria-hidden="true">
            {shortcut}
          </kbd>
        )}
      </span>
    </button>
  )
}
