/** What would be read: the figures before and after, the first project, and what is left without a place. */
import type { FormPreview } from '#api/layouts.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useText } from '../../preferences/language.ts'
import styles from './layout.module.css'

const INDICATORS_SHOWN = 4

export function Preview({
  before,
  after,
  busy,
}: {
  readonly before: FormPreview
  readonly after: FormPreview
  readonly busy: boolean
}) {
  const text = useText(LAYOUT_WORDS)
  const [was, is] = [before.reading, after.reading]
  return (
    <section className={`panel ${styles.part} ${styles.preview}`} aria-label={text.preview}>
      <div className={styles.figures} aria-live="polite" aria-busy={busy}>
        <Figure name={text.projects} before={was.projects} after={is.projects} />
        {was.departments + is.departments === 0 ? null : (
          <Figure name={text.departments} before={was.departments} after={is.departments} />
        )}
        <Figure name={text.indicators} before={was.indicators} after={is.indicators} />
        <Figure name={text.unplaced} before={was.unplaced} after={is.unplaced} fewer />
        <span className={styles.busy}>{busy ? text.refreshing : ''}</span>
      </div>
      {is.first === null ? null : <First project={is.first} />}
      {is.first === null && is.departments === 0 ? <p className={styles.hint}>{text.noProject}</p> : null}
      {is.unplaced === 0 ? null : (
        <details className={styles.pieces}>
          <summary>{text.pieces(is.unplaced)}</summary>
          <ul lang="zh-CN">
            {numbered(is.unplacedPieces).map(({ number, item }) => (
              <li key={number}>{item.text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** @param fewer the fewer the better */
function Figure({
  name,
  before,
  after,
  fewer = false,
}: {
  readonly name: string
  readonly before: number
  readonly after: number
  readonly fewer?: boolean
}) {
  const text = useText(LAYOUT_WORDS)
  const better = fewer ? after < before : after > before
  const direction = better ? 'better' : 'worse'
  return (
    <div className={styles.figure}>
      <span>{name}</span>
      <strong title={text.from(before, after)} data-change={before === after ? undefined : direction}>
        {before === after ? (
          after
        ) : (
          <>
            <s>{before}</s>
            {` ${after}`}
          </>
        )}
      </strong>
    </div>
  )
}

function First({ project }: { readonly project: Project }) {
  const text = useText(LAYOUT_WORDS)
  const { name, code, unit, budget, goals, indicators } = project
  const more = indicators.length - INDICATORS_SHOWN
  return (
    <div className={styles.first}>
      <div className={styles.name}>
        <span>{text.first}</span>
        <b lang="zh-CN">{name === '' ? text.noName : name}</b>
      </div>
      <p className={styles.facts} lang="zh-CN">
        {code === null ? null : (
          <span>
            {text.code} {code}
          </span>
        )}
        {unit === null ? null : (
          <span>
            {text.unit} {unit.name}
          </span>
        )}
        {budget.total === null ? null : (
          <span>
            {text.budget} {text.tenThousand(budget.total)}
          </span>
        )}
        {goals[0] === undefined ? null : (
          <span className={styles.goal}>
            {text.goal} {goals[0]}
          </span>
        )}
      </p>
      {indicators.length === 0 ? null : (
        <table className={styles.indicators} aria-label={text.indicators} lang="zh-CN">
          <tbody>
            {numbered(indicators.slice(0, INDICATORS_SHOWN)).map(({ number, item }) => (
              <tr key={number}>
                {cellsOf(item).map((cell, i) => (
                  <td key={COLUMNS[i]} title={cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 ? <p className={styles.hint}>{text.moreIndicators(more)}</p> : null}
    </div>
  )
}

/** Things that have no name but their order: several may be in one place. */
function numbered<T>(items: readonly T[]): readonly { readonly number: number; readonly item: T }[] {
  return items.map((item, i) => ({ number: i + 1, item }))
}

const COLUMNS = ['level1', 'level2', 'level3', 'value', 'weight', 'basis'] as const

function cellsOf({ level1, level2, level3, value, weight, basis }: Indicator): readonly string[] {
  return [level1, level2, level3, value.text, weight ?? '', basis ?? '']
}
