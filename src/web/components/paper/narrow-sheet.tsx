/**
 * The paper on a phone: sections and cards of the same cells, the findings said in words below the value
 * that they speak of. It is for the screen; what is printed is the paper table.
 */
import { Fragment, type ReactNode } from 'react'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import { CommentMarks } from './comment-marks.tsx'
import type { ShownCell } from './cell.ts'
import type { PaperLayout } from './layout.ts'
import { lightOn, useScrollTo } from './lit.ts'
import { narrowIndicators, narrowParts, type NarrowIndicator, type NarrowItem } from './narrow-paper.ts'
import styles from './narrow-sheet.module.css'
import type { Marking, Pointed } from './marking.ts'

type Props = Marking & { readonly paper: PaperLayout; readonly pointed: Pointed | null }

export function NarrowSheet({ paper, pointed, ...marking }: Props) {
  const text = useText(PROJECT)
  // What a finding says is at its cell already: pressed, it leads to its reason below the paper.
  const sheet = useScrollTo(pointed?.key, pointed?.time ?? 0)
  return (
    <article ref={sheet} className={`${styles.sheet} no-print`} lang="zh-CN" aria-label={text.paper}>
      <header className={styles.head}>
        <h2 {...anchor(['title'], marking)}>{paper.title}</h2>
        <Said keys={['title']} {...marking} />
        {paper.year === null ? null : <p>{paper.year}</p>}
        <p {...anchor(['unit'], marking)}>{paper.unit}</p>
        <Said keys={['unit']} {...marking} />
        <p className={styles.measure}>单位：万元</p>
      </header>
      <Parts rows={paper.head} {...marking} />
      <section className={styles.part} aria-label={text.indicatorTable}>
        <h3 {...anchor(['indicators', 'columns.0'], marking)}>{text.indicatorTable}</h3>
        <Said keys={['indicators', 'columns.0']} {...marking} />
        {narrowIndicators(paper).map((level, i) => (
          <Fragment key={level.title?.keys[0] ?? i}>
            <Title cell={level.title} className={styles.level} {...marking} />
            {level.groups.map((group, n) => (
              <Fragment key={group.title?.keys[0] ?? n}>
                <Title cell={group.title} className={styles.group} {...marking} />
                {group.indicators.map((indicator) => (
                  <IndicatorCard key={indicator.name.keys[0]} indicator={indicator} {...marking} />
                ))}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </section>
      <Parts rows={paper.foot} {...marking} />
      {paper.signature === null ? null : <p className={styles.signature}>{paper.signature}</p>}
    </article>
  )
}

function Parts({ rows, ...marking }: Marking & { readonly rows: PaperLayout['head'] }) {
  return narrowParts(rows).map(({ title, lines }) => (
    <section key={lines[0]?.items[0]?.cell.keys[0]} className={styles.part}>
      {title === null ? null : (
        <>
          <h3 {...anchor(title.keys, marking)}>{title.text}</h3>
          <Said keys={title.keys} {...marking} />
        </>
      )}
      {lines.map((line) => (
        <Fragment key={line.items[0]?.cell.keys[0]}>
          <Title cell={line.title} className={styles.group} {...marking} />
          <Items items={line.items} {...marking} />
        </Fragment>
      ))}
    </section>
  ))
}

function Title({
  cell,
  className,
  ...marking
}: Marking & { readonly cell: ShownCell | null; readonly className: string | undefined }) {
  if (cell === null || cell.text === '') return null
  return (
    <>
      <h4 {...anchor(cell.keys, marking)} className={className}>
        {cell.text}
      </h4>
      <Said keys={cell.keys} {...marking} />
    </>
  )
}

function IndicatorCard({
  indicator: { name, items },
  ...marking
}: Marking & { readonly indicator: NarrowIndicator }) {
  return (
    <div className={styles.card}>
      <p {...anchor(name.keys, marking)} className={styles.name}>
        <Words cell={name} {...marking} />
      </p>
      <Said keys={name.keys} {...marking} />
      <Items items={items} {...marking} />
    </div>
  )
}

/** Longer words, and what findings speak of, have the whole width. */
const SHORT = 9
const isWide = ({ text, keys }: ShownCell, { byCell }: Marking) =>
  [...text].length > SHORT || keys.some((key) => byCell.has(key))

function Items({ items, ...marking }: Marking & { readonly items: readonly NarrowItem[] }) {
  return (
    <dl className={styles.items}>
      {items.map(({ name, cell }) => (
        <div
          key={cell.keys[0]}
          {...anchor(cell.keys, marking)}
          className={isWide(cell, marking) ? `${styles.item} ${styles.wide}` : styles.item}
        >
          <dt className={name === null ? 'visually-hidden' : undefined}>{name ?? cell.keys[0]}</dt>
          <dd>
            <Words cell={cell} {...marking} />
            <Said keys={cell.keys} {...marking} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Words({ cell, comments }: Marking & { readonly cell: ShownCell }): ReactNode {
  return (
    <>
      {cell.text === '' ? '—' : cell.text}
      {comments === undefined ? null : <CommentMarks keys={cell.keys} text={cell.text} comments={comments} />}
    </>
  )
}

function anchor(keys: readonly string[], { lit }: Marking) {
  return { 'data-cell': keys.join(' '), 'data-lit': lightOn(keys, lit) }
}

/** What the findings of a cell say. */
function Said({ keys, byCell, selected, onSelect }: Marking & { readonly keys: readonly string[] }) {
  const language = useLanguage()
  const common = useText(COMMON)
  const text = useText(PROJECT)
  const here = [...new Set(keys.flatMap((key) => byCell.get(key) ?? []))]
  if (here.length === 0) return null
  return (
    <span className={styles.said} lang={language}>
      {here.map((finding) => {
        const message = findingMessage(finding, language)
        return (
          <button
            key={finding.id}
            type="button"
            className={styles.finding}
            aria-pressed={finding.id === selected}
            aria-label={text.markIn(common[finding.severity], message)}
            onClick={() => onSelect(finding)}
          >
            <span className={styles[finding.severity]} aria-hidden="true">
              {SEVERITY_SIGN[finding.severity]}
            </span>
            <span>{message}</span>
          </button>
        )
      })}
    </span>
  )
}
