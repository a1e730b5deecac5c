/**
 * A PDF as its pages, the place that is meant lit and in view. Only pages near the window are drawn. The
 * pages fit the width until somebody zooms: buttons, + and -, 0 for the width again; PageUp and PageDown
 * scroll as everywhere.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button, InputNumber } from 'antd'
import type { SourceView } from '#api/documents.ts'
import type { Place } from '#core/target/document.ts'
import { SOURCE } from '#text/interface/project.ts'
import { useText } from '../preferences/language.ts'
import { scrolling } from '../ui/scrolling.ts'
import { ErrorState, Waiting } from '../ui/states.tsx'
import { openPdf, type Pdf } from './draw-pages.ts'
import { PageSheet } from './page-sheet.tsx'
import styles from './page-sheets.module.css'

type Pages = Extract<SourceView, { kind: 'pages' }>
type Props = {
  readonly source: Pages
  readonly original: string
  readonly file: string
  readonly place: Place | null
}

export function PageSheets(props: Props) {
  const [asked, setAsked] = useState(0)
  // Another document, or another try, begins from nothing.
  return <Opened key={`${props.original} ${asked}`} {...props} onRetry={() => setAsked(asked + 1)} />
}

function Opened({ source, original, file, place, onRetry }: Props & { readonly onRetry: () => void }) {
  const pdf = usePdf(original)
  if (pdf instanceof Error) return <ErrorState error={pdf} onRetry={onRetry} />
  return pdf === null ? <Waiting /> : <Sheets pdf={pdf} source={source} file={file} place={place} />
}

function usePdf(original: string): Pdf | Error | null {
  const [pdf, setPdf] = useState<Pdf | Error | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    let opened: Pdf | null = null
    openPdf(original, stop.signal).then(
      (given) => {
        opened = given
        if (stop.signal.aborted) given.close()
        else setPdf(given)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setPdf(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return () => {
      stop.abort()
      opened?.close()
    }
  }, [original])
  return pdf
}

/** CSS pixels a point: 100 %. */
const NATURAL = 96 / 72
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const
/** A page that fits a very wide window would show a few lines of itself. */
const LARGEST_FIT = 1.25
/** Between the sheets and around them, in pixels; the same as in the style sheet. */
const MARGIN = 12
/** Sheets this far above and below the window are drawn ahead, in pixels. */
const AHEAD = 400

type SheetsProps = {
  readonly pdf: Pdf
  readonly source: Pages
  readonly file: string
  readonly place: Place | null
}

function Sheets({ pdf, source, file, place }: SheetsProps) {
  const text = useText(SOURCE)
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const [zoom, setZoom] = useState<number | null>(null)
  const [typed, setTyped] = useState<number | null>(null)
  const widest = Math.max(...source.pages.map((page) => page.width), 1)
  const fitting = width === 0 ? 0 : Math.min((width - 2 * MARGIN) / widest, LARGEST_FIT * NATURAL)
  const scale = zoom === null ? fitting : zoom * NATURAL
  const near = useNear(box, scale)
  const here = place !== null && 'page' in place ? place : null
  const meant = here === null ? null : `${here.page} ${here.box.join(' ')}`
  const drawn = scale > 0
  useEffect(() => {
    if (!drawn || meant === null) return
    const [page = 1] = meant.split(' ').map(Number)
    const wanted =
      box.current?.querySelector('[data-here]') ?? box.current?.querySelector(`[data-page="${page}"]`)
    wanted?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: scrolling() })
  }, [meant, drawn])
  const step = (by: 1 | -1) => {
    const now = scale / NATURAL
    const next =
      by === 1 ? ZOOMS.find((each) => each > now + 0.01) : ZOOMS.findLast((each) => each < now - 0.01)
    setZoom(next ?? zoom ?? now)
  }
  const toPage = (page: number) =>
    box.current
      ?.querySelector(`[data-page="${page}"]`)
      ?.scrollIntoView({ block: 'start', behavior: scrolling() })
  const toTyped = () => {
    if (typed !== null) toPage(typed)
    setTyped(null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else if (event.key === '0') setZoom(null)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.frame}>
      <div className={styles.tools} role="toolbar" aria-label={text.pageTools}>
        <label className={styles.page}>
          {text.pageBefore}
          <InputNumber
            size="small"
            className={styles.number}
            min={1}
            max={source.pages.length}
            value={typed ?? near.first}
            precision={0}
            controls={false}
            onChange={setTyped}
            onPressEnter={toTyped}
            onBlur={toTyped}
          />
          {text.pageOf(source.pages.length)}
        </label>
        <span className={styles.push}>
          <Button size="small" aria-label={text.smaller} title={text.smaller} onClick={() => step(-1)}>
            −
          </Button>
          <output className={styles.zoom} aria-label={text.zoom}>
            {Math.round((scale / NATURAL) * 100)}%
          </output>
          <Button size="small" aria-label={text.larger} title={text.larger} onClick={() => step(1)}>
            +
          </Button>
          <Button size="small" aria-pressed={zoom === null} onClick={() => setZoom(null)}>
            {text.fitWidth}
          </Button>
        </span>
      </div>
      {/* The pages scroll inside their box, so the box must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={box}
        className={styles.pages}
        aria-label={text.pagesOf(file)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKey}
      >
        {scale === 0 ? null : (
          <ol className={styles.list}>
            {source.pages.map((page, index) => (
              <PageSheet
                // Pages have no other name than their number.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                pdf={pdf}
                number={index + 1}
                width={page.width}
                height={page.height}
                scale={scale}
                box={here?.page === index + 1 ? here.box : null}
                near={near.pages.has(index + 1)}
              />
            ))}
          </ol>
        )}
      </section>
    </div>
  )
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

type Near = {
  readonly pages: ReadonlySet<number>
  /** The page at the top of the window. */ readonly first: number
}

/** Which pages stand in or near the window. */
function useNear(box: { readonly current: HTMLElement | null }, scale: number): Near {
  const [pages, setPages] = useState<ReadonlySet<number>>(new Set())
  const [first, setFirst] = useState(1)
  useEffect(() => {
    const element = box.current
    if (element === null || scale === 0) return
    const sheets = [...element.querySelectorAll<HTMLElement>('[data-page]')]
    const observer = new IntersectionObserver(
      (entries) => {
        setPages((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset['page'])
            if (isIntersecting) now.add(number)
            else now.delete(number)
          }
          return now
        })
      },
      { root: element, rootMargin: `${AHEAD}px 0px` },
    )
    for (const sheet of sheets) observer.observe(sheet)
    const onScroll = () => {
      const middle = element.scrollTop + element.clientHeight / 3
      const last = sheets.findLast((sheet) => sheet.offsetTop <= middle)
      setFirst(Number(last?.dataset['page'] ?? 1))
    }
    onScroll()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [box, scale])
  return useMemo(() => ({ pages, first }), [pages, first])
}
