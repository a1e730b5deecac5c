/** 从上年结转: the unit's targets of earlier years, ticked to be begun anew. */
import { Checkbox } from 'antd'
import { Link } from 'react-router'
import type { DraftStart, EarlierTarget } from '#api/writing/drafts.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useEarlierTargets } from '../../api/drafts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import fields from '../../ui/field.module.css'
import { wanText } from '../../ui/money.tsx'
import { Loaded } from '../../ui/states.tsx'
import type { FieldProps } from '../../ui/use-form.ts'
import styles from './writing.module.css'

type Props = FieldProps<readonly string[]> & {
  /** For which unit; undefined until it is chosen. */
  readonly unit: DraftStart['units'][number] | undefined
  /** For which year they are begun. */
  readonly year: number
}

export function EarlierTargets({ unit, year, value, fault, onChange }: Props) {
  const text = useText(START_DRAFT)
  const query = useEarlierTargets(unit?.id, year)
  if (unit === undefined) return null
  return (
    <>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Callout kind="note">{text.noEarlier}</Callout>
          ) : (
            <Ticked rows={rows} chosen={value} onChange={onChange} />
          )
        }
      </Loaded>
      <p className={fields['hint']}>{text.carriedHint}</p>
      <div className={fields['fault']} aria-live="polite">
        {fault}
      </div>
    </>
  )
}

type TickedProps = {
  readonly rows: readonly EarlierTarget[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Those that may go on come first; those that are in the year already are folded behind. */
function Ticked({ rows, chosen, onChange }: TickedProps) {
  const text = useText(START_DRAFT)
  const usable = rows.filter(({ there }) => there === null)
  const there = rows.filter((row) => row.there !== null)
  const free = usable.map(({ project }) => project)
  const ticked = free.filter((project) => chosen.includes(project))
  return (
    <>
      {free.length === 0 ? (
        <Callout kind="note">{text.noneCarried}</Callout>
      ) : (
        <fieldset className={styles.found}>
          <legend>
            <Checkbox
              checked={ticked.length === free.length}
              indeterminate={ticked.length > 0 && ticked.length < free.length}
              onChange={({ target }) => onChange(target.checked ? free : [])}
            >
              {text.carriable(free.length, ticked.length)}
            </Checkbox>
          </legend>
          <ul>
            {usable.map((row) => (
              <Earlier
                key={row.project}
                row={row}
                isTicked={ticked.includes(row.project)}
                onTick={(isTicked) =>
                  onChange(isTicked ? [...ticked, row.project] : ticked.filter((one) => one !== row.project))
                }
              />
            ))}
          </ul>
        </fieldset>
      )}
      {there.length === 0 ? null : (
        <details className={styles.thereAlready}>
          <summary>{text.thereAlready(there.length)}</summary>
          <ul>
            {there.map((row) => (
              <Earlier key={row.project} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type EarlierProps = {
  readonly row: EarlierTarget
  readonly isTicked?: boolean
  /** Absent: it is no choice. */
  readonly onTick?: (isTicked: boolean) => void
}

/** One that is in the year already is no choice. */
function Earlier({
  row: { name, year, budget, indicators, version, there },
  isTicked = false,
  onTick,
}: EarlierProps) {
  const text = useText(START_DRAFT)
  const facts = [
    String(year),
    ...(budget === null ? [] : [`${wanText(budget)} ${text.wan}`]),
    text.indicators(indicators),
    ...(version === 0 ? [text.neverApproved] : []),
  ]
  return (
    <li>
      {onTick === undefined ? (
        <span lang="zh-CN">{name}</span>
      ) : (
        <Checkbox checked={isTicked} onChange={({ target }) => onTick(target.checked)}>
          <span lang="zh-CN">{name}</span>
        </Checkbox>
      )}
      <span className={`${fields['hint']} ${styles.earlierFacts}`}>{facts.join(' · ')}</span>
      {there === null ? null : (
        <span className={styles.there}>
          {text.thereInYear}{' '}
          <Link to={paths.project(there.project)} target="_blank" lang="zh-CN">
            {there.name}
          </Link>
        </span>
      )}
    </li>
  )
}
