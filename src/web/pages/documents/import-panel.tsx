/**
 * The way in: a box to drop on (the whole window takes drops while it is shown), two buttons, and what is
 * under way.
 */
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from 'antd'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { BATCH } from '#text/interface/imports.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { paths } from '../../paths.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import { droppedFiles, withoutLeftovers, type Dropped } from './dropped.ts'
import { ImportList } from './import-list.tsx'
import styles from './import-panel.module.css'
import { addUploads } from './uploads.ts'

const ACCEPTED = '.docx,.docm,.doc,.wps,.xlsx,.xlsm,.xls,.et,.pdf,.html,.htm,.mht,.mhtml,.txt,.csv,.json,.zip'

export function ImportPanel() {
  const text = useText(DOCUMENTS)
  const batch = useText(BATCH)
  const language = useLanguage()
  const navigate = useNavigate()
  const send = async (dropped: Dropped) => {
    try {
      const id = await addUploads(dropped, labelOf(dropped.files, batch))
      if (id !== null) await navigate(paths.import(id))
    } catch (error) {
      notify(errorText(error, language), 'error')
    }
  }
  const take = (dropped: Dropped) => {
    const { files, skipped } = dropped
    if (files.length > 0) void send(dropped)
    if (skipped > 0) notify(text.skipped(skipped))
    else if (files.length === 0) notify(text.nothingDropped, 'error')
  }
  const over = useWindowDrop(take)
  return (
    <section className={`${styles.panel} no-print`} aria-label={text.importArea}>
      <div className={over ? `${styles.box} ${styles.over}` : styles.box}>
        <InboxOutlined aria-hidden="true" className={styles.icon} />
        <div className={styles.words}>{over ? text.dropNow : text.dropHere}</div>
        <div className={styles.buttons}>
          <Chooser label={text.chooseFiles} folder={false} onChosen={take} />
          <Chooser label={text.chooseFolder} folder onChosen={take} />
        </div>
        <div className={styles.kinds}>{text.kinds}</div>
      </div>
      <ImportList />
      {over ? <div className={styles.veil} aria-hidden="true" /> : null}
    </section>
  )
}

type ChooserProps = {
  readonly label: string
  readonly folder: boolean
  readonly onChosen: (chosen: Dropped) => void
}

function Chooser({ label, folder, onChosen }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button type={folder ? 'default' : 'primary'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : { accept: ACCEPTED })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          onChosen(
            withoutLeftovers(files, folder ? (files[0]?.webkitRelativePath.split('/')[0] ?? null) : null),
          )
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}

/** Takes files dropped anywhere in the window. @returns whether files hang over it now. */
function useWindowDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    // Entering a child leaves its parent, so entrances are counted.
    let inside = 0
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      inside += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      inside = Math.max(0, inside - 1)
      if (inside === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      inside = 0
      setOver(false)
      void droppedFiles(event.dataTransfer).then((dropped) => latest.current(dropped))
    }
    const on = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', hover],
      ['drop', drop],
    ] as const
    for (const [name, listener] of on) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of on) window.removeEventListener(name, listener)
    }
  }, [])
  return over
}

/** What a zip holds counts by itself, the zip does not. */
function labelOf(
  files: readonly File[],
  text: {
    readonly manyFiles: (n: number) => string
    readonly filesAndZips: (n: number, zips: number) => string
  },
): string {
  const zips = files.filter(({ name }) => /\.zip$/i.test(name)).length
  return zips === 0 ? text.manyFiles(files.length) : text.filesAndZips(files.length - zips, zips)
}
