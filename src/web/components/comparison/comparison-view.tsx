/** What differs between two versions of a document: added, removed and changed projects, field by field. */
import { asWan, fen, parseMoney, showWan } from '#core/kernel/money.ts'
import type {
  FieldChange,
  IndicatorRef,
  TargetComparison,
  ThingChange,
  ThingRef,
} from '#core/target/compare.ts'
import { COMPARISON, pathText } from '#text/interface/imports.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ChangedText } from './changed-text.tsx'
import styles from './comparison.module.css'

/** As many changed projects as anybody reads; the rest are counted. */
const SHOWN = 60

/** @param counted whether it is said above how many projects came, went and changed */
export function ComparisonView({
  comparison,
  counted = true,
}: {
  readonly comparison: TargetComparison
  readonly counted?: boolean
}) {
  const text = useText(COMPARISON)
  const { fields, added, removed, changed, unchanged } = comparison
  if (fields.length + added.length + removed.length + changed.length === 0)
    return <p className={styles.same}>{text.same}</p>
  return (
    <div className={styles.view}>
      {counted ? (
        <p className={styles.summary}>
          {text.summary(added.length, removed.length, changed.length, unchanged)}
        </p>
      ) : null}
      {fields.length === 0 ? null : (
        <section>
          <h3>{text.whole}</h3>
          <Fields fields={fields} />
        </section>
      )}
      <Things title={text.added} sign="＋" things={added} />
      <Things title={text.removed} sign="－" things={removed} />
      {changed.slice(0, SHOWN).map((change) => (
        <Changed key={`${change.thing.of} ${change.thing.order}`} change={change} />
      ))}
      {changed.length > SHOWN ? <p>{text.more(changed.length - SHOWN)}</p> : null}
    </div>
  )
}

function Things({
  title,
  sign,
  things,
}: {
  readonly title: string
  readonly sign: string
  readonly things: readonly ThingRef[]
}) {
  if (things.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.things}>
        {things.map((thing) => (
          <li key={`${thing.of} ${thing.order}`}>
            <span aria-hidden="true">{sign} </span>
            <ThingName thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ThingName({ thing: { of, name, code } }: { readonly thing: ThingRef }) {
  const text = useText(COMPARISON)
  return (
    <>
      {of === 'department' ? `${text.department} ` : ''}
      {name}
      {code === null ? null : <span className={`code ${styles.code}`}> {code}</span>}
    </>
  )
}

function Changed({ change }: { readonly change: ThingChange }) {
  const text = useText(COMPARISON)
  return (
    <section aria-label={`${text.changed} ${change.thing.name}`}>
      <h3>
        {text.changed} <ThingName thing={change.thing} />
      </h3>
      <ThingDifference change={change} />
    </section>
  )
}

/** What differs in one project, cell by cell: its fields, then its indicators. */
export function ThingDifference({
  change: { fields, added, removed, changed, moved },
}: {
  readonly change: ThingChange
}) {
  const text = useText(COMPARISON)
  return (
    <div>
      {fields.length === 0 ? null : <Fields fields={fields} />}
      {added.map((indicator, i) => (
        <IndicatorLine key={`+${i} ${indicator.name}`} title={text.added} indicator={indicator} />
      ))}
      {removed.map((indicator, i) => (
        <IndicatorLine key={`-${i} ${indicator.name}`} title={text.deleted} indicator={indicator} />
      ))}
      {moved.map(({ indicator: { level2, name }, from, to }, i) => (
        <div key={`~${i} ${name}`} className={styles.indicator}>
          {text.moved}
          {text.indicator} {level2} · {name} · {text.movedWords(from, to)}
        </div>
      ))}
      {changed.map(({ indicator, fields: own }, i) => (
        <div key={`${i} ${indicator.name}`}>
          <div className={styles.indicator}>
            {text.changed}
            {text.indicator} {indicator.level2} · {indicator.name}
          </div>
          <Fields fields={own} />
        </div>
      ))}
    </div>
  )
}

function IndicatorLine({
  title,
  indicator: { level2, name, value },
}: {
  readonly title: string
  readonly indicator: IndicatorRef
}) {
  const text = useText(COMPARISON)
  return (
    <div className={styles.indicator}>
      {title}
      {text.indicator} {level2} · {name} · {value}
    </div>
  )
}

/** Amounts are written in 万元. */
function isMoney(path: string): boolean {
  return /^budget\.(?:total|fiscal|other|carryover)$/u.test(path)
}

/** By how much an amount rose or fell; nothing where either is no amount. */
function MoneyDifference({
  before,
  after,
}: {
  readonly before: string | null
  readonly after: string | null
}) {
  const text = useText(COMPARISON)
  const [old, now] = [before, after].map((amount) => parseMoney(amount ?? '0', '万元'))
  if (old?.ok !== true || now?.ok !== true || old.value === now.value) return null
  const difference = fen(now.value - old.value)
  return (
    <span className={styles.difference}>
      {difference > 0n ? '＋' : '－'}
      {showWan(fen(difference < 0n ? -difference : difference))} {text.wan}
    </span>
  )
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const text = useText(COMPARISON)
  const language = useLanguage()
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{pathText(path, language)}</th>
            <td>
              {before === null ? (
                <span className={styles.blank}>{text.blank}</span>
              ) : (
                <Side path={path} side="before" before={before} after={after} />
              )}
            </td>
            <td>
              {after === null ? (
                <span className={styles.blank}>{text.blank}</span>
              ) : (
                <Side path={path} side="after" before={before} after={after} />
              )}
              {isMoney(path) ? <MoneyDifference before={before} after={after} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type SideProps = Omit<FieldChange, 'path'> & { readonly path: string; readonly side: 'before' | 'after' }

/** An amount, and what stands alone, is whole; of a text what changed in it. */
function Side({ path, side, before, after }: SideProps) {
  if (before !== null && after !== null && !isMoney(path))
    return <ChangedText side={side} before={before} after={after} />
  const own = (side === 'before' ? before : after) ?? ''
  const words = isMoney(path) ? asWan(own) : own
  return side === 'before' ? <del>{words}</del> : <ins>{words}</ins>
}
