/**
 * One page of a PDF: its sheet in its size, drawn while it is near the window, with the box that is meant.
 */
import { useEffect, useRef, useState } from 'react'
import { SOURCE } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import { drawPage, type Pdf } from './draw-pages.ts'
import { useMarks } from './marks.ts'
import styles from './page-sheets.module.css'

type Box = readonly [number, number, number, number]

type Props = {
  readonly pdf: Pdf
  readonly number: number
  /** In points. */
  readonly width: number
  readonly height: number
  /** CSS pixels a point. */
  readonly scale: number
  readonly box: Box | null
  readonly near: boolean
}

/** Points around the box, so that its letters are not touched. */
const AROUND = 2

export function PageSheet({ pdf, number, width, height, scale, box, near }: Props) {
  const text = useText(SOURCE)
  const holder = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const marked = [...useMarks()].flatMap(([key, { at, kind, words }]) =>
    'page' in at && at.page === number ? [{ key, kind, words, box: at.box }] : [],
  )
  useEffect(() => {
    const place = holder.current
    if (!near || place === null) return
    const stop = new AbortController()
    drawPage(pdf, number, scale, stop.signal).then(
      (canvas) => {
        if (canvas === null || stop.signal.aborted) return
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', text.placePage(number))
        place.replaceChildren(canvas)
      },
      () => setFailed(true),
    )
    return () => stop.abort()
  }, [pdf, number, scale, near, text])
  useEffect(() => {
    // A page far away gives its pixels back.
    if (!near) holder.current?.replaceChildren()
  }, [near])
  return (
    <li className={styles.sheet} data-page={number} style={{ width: width * scale, height: height * scale }}>
      <div ref={holder} className={styles.drawing} />
      {failed ? <p className={styles.failed}>{text.pageFailed(number)}</p> : null}
      {marked.map((mark) => (
        <div
          key={mark.key}
          className={styles.mark}
          data-mark={mark.kind}
          data-place={mark.key}
          title={mark.words}
          style={around(mark.box, scale)}
        />
      ))}
      {box === null ? null : (
        <div
          className={styles.box}
          data-here=""
          aria-current="location"
          title={text.here}
          style={around(box, scale)}
        />
      )}
    </li>
  )
}

function around(box: Box, scale: number) {
  return {
    left: (box[0] - AROUND) * scale,
    top: (box[1] - AROUND) * scale,
    width: (box[2] - box[0] + 2 * AROUND) * scale,
    height: (box[3] - box[1] + 2 * AROUND) * scale,
  }
}
