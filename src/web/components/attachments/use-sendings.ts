/**
 * Files on their way to the server, one after the other; what was refused stays shown until it is put aside.
 */
import { useRef, useState } from 'react'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import type { Proves } from '../../api/attachments.ts'
import { whenDone } from '../../api/when-done.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'

export type Sending = {
  readonly key: number
  readonly file: string
  readonly error: unknown
  readonly cancel: () => void
}

export type Sendings = {
  readonly list: readonly Sending[]
  /** @param proves of a project, what they prove */
  readonly add: (files: readonly File[], proves?: Proves) => void
  /** Puts one that was refused aside. */
  readonly drop: (key: number) => void
}

export type Way = {
  /** @param of what they are attached to, a project say */
  readonly attach: (
    of: string,
    file: File,
    proves: Proves,
    signal: AbortSignal,
  ) => Promise<{ readonly id: string }>
  /** Takes away one that had arrived when it was cancelled. */
  readonly takeBack: (id: string) => Promise<unknown>
}

const WHOLE: Proves = { row: null, version: null }

/** @param of what they are attached to */
export function useSendings(of: string, { attach, takeBack }: Way): Sendings {
  const text = useText(ATTACHMENTS)
  const [list, setList] = useState<readonly Sending[]>([])
  const last = useRef(0)
  const queue = useRef(Promise.resolve())
  const arrived = useRef(new Map<number, string>())
  const drop = (key: number) => setList((now) => now.filter((one) => one.key !== key))
  const undo = (key: number) => {
    const id = arrived.current.get(key)
    if (id !== undefined) whenDone(takeBack(id), () => undefined)
  }
  /** @returns whether it arrived, and was not cancelled meanwhile */
  const send = async (key: number, file: File, proves: Proves, stop: AbortController): Promise<boolean> => {
    if (stop.signal.aborted) return false
    try {
      const { id } = await attach(of, file, proves, stop.signal)
      arrived.current.set(key, id)
      if (stop.signal.aborted) undo(key)
      drop(key)
      return !stop.signal.aborted
    } catch (error) {
      if (stop.signal.aborted) drop(key)
      else setList((now) => now.map((one) => (one.key === key ? { ...one, error } : one)))
      return false
    }
  }
  const add: Sendings['add'] = (files, proves = WHOLE) => {
    const begun = files.map((file) => {
      const stop = new AbortController()
      last.current += 1
      const key = last.current
      const cancel = () => {
        stop.abort()
        drop(key)
        // The button is seen a moment longer than the file is on its way.
        undo(key)
      }
      return { file, stop, sending: { key, file: file.name, error: null, cancel } }
    })
    setList((now) => [...now, ...begun.map(({ sending }) => sending)])
    queue.current = queue.current.then(async () => {
      let arrived = 0
      for (const { file, stop, sending } of begun)
        if (await send(sending.key, file, proves, stop)) arrived += 1
      if (arrived > 0) notify(text.saved(arrived))
    })
  }
  return { list, add, drop }
}
