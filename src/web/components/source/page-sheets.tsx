/**
 * A PDF as its pages, the place that is meant lit and in view. Only pages near the window are drawn. The
 * pages fit the width until somebody zooms: buttons, + and -, 0 for the width again; PageUp and PageDown
 * scroll as everywhere.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button, InputNumber } from 'antd'
import type { SourceView } from '#api/documents/documents.ts'
import type { Place } from '#core/kernel/place.ts'
import { SOURCE } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import { scrolling } from '../../ui/scrolling.ts'
import { ErrorState, Waiting } from '../../ui/states.tsx'
import { openShownPdf, type Pdf } from './draw-pages.ts'
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
    openShownPdf(original, stop.signal).then(
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
  const zooming = useZoom(width, Math.max(...source.pages.map((page) => page.width), 1))
  const { scale } = zooming
  const near = useNear(box, scale)
  const here = place !== null && 'page' in place ? place : null
  const meant = here === null ? null : `${here.page} ${here.box.join(' ')}`
  useShownPlace(box, meant, scale > 0)
  const toPage = (page: number) =>
    box.current
      ?.querySelector(`[data-page="${page}"]`)
      ?.scrollIntoView({ block: 'start', behavior: scrolling() })
  return (
    <div className={styles.frame}>
      <div className={styles.tools} role="toolbar" aria-label={text.pageTools}>
        <PageField count={source.pages.length} first={near.first} onPage={toPage} />
        <ZoomButtons zooming={zooming} />
      </div>
      {/* The pages scroll inside their box, so the box must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={box}
        className={styles.pages}
        aria-label={text.pagesOf(file)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={(event) => zoomOnKey(zooming, event)}
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

type Zooming = {
  /** 1: as large as on paper; null: as wide as the window. */ readonly zoom: number | null
  /** Pixels of a point; 0 while the width of the window is not known. */ readonly scale: number
  readonly step: (by: 1 | -1) => void
  readonly fit: () => void
}

/** @param widest of the pages, in points */
function useZoom(width: number, widest: number): Zooming {
  const [zoom, setZoom] = useState<number | null>(null)
  const fitting = width === 0 ? 0 : Math.min((width - 2 * MARGIN) / widest, LARGEST_FIT * NATURAL)
  const scale = zoom === null ? fitting : zoom * NATURAL
  const step = (by: 1 | -1) => {
    const now = scale / NATURAL
    const next =
      by === 1 ? ZOOMS.find((each) => each > now + 0.01) : ZOOMS.findLast((each) => each < now - 0.01)
    setZoom(next ?? zoom ?? now)
  }
  return { zoom, scale, step, fit: () => setZoom(null) }
}

function zoomOnKey({ step, fit }: Zooming, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === '+' || event.key === '=') step(1)
  else if (event.key === '-') step(-1)
  else if (event.key === '0') fit()
  else return
  event.preventDefault()
}

/** Brings the place that is meant into view, or its page where it has no box. */
function useShownPlace(
  box: { readonly current: HTMLElement | null },
  meant: string | null,
  drawn: boolean,
): void {
  useEffect(() => {
    if (!drawn || meant === null) return
    const [page = 1] = meant.split(' ').map(Number)
    const wanted =
      box.current?.querySelector('[data-here]') ?? box.current?.querySelector(`[data-page="${page}"]`)
    wanted?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: scrolling() })
  }, [box, meant, drawn])
}

type PageFieldProps = {
  readonly count: number
  /** The page at the top of the window. */ readonly first: number
  readonly onPage: (page: number) => void
}

function PageField({ count, first, onPage }: PageFieldProps) {
  const text = useText(SOURCE)
  const [typed, setTyped] = useState<number | null>(null)
  const toTyped = () => {
    if (typed !== null) onPage(typed)
    setTyped(null)
  }
  return (
    <label className={styles.page}>
      {text.pageBefore}
      <InputNumber
        size="small"
        className={styles.number}
        min={1}
        max={count}
        value={typed ?? first}
        precision={0}
        controls={false}
        onChange={setTyped}
        onPressEnter={toTyped}
        onBlur={toTyped}
      />
      {text.pageOf(count)}
    </label>
  )
}

function ZoomButtons({ zooming: { zoom, scale, step, fit } }: { readonly zooming: Zooming }) {
  const text = useText(SOURCE)
  return (
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
      <Button size="small" aria-pressed={zoom === null} onClick={fit}>
        {text.fitWidth}
      </Button>
    </span>
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

/** Which pages are in or near the window. */
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
