/** What somebody has looked at of 上手五步, and whether it is hidden: kept in this browser, for each account. */
import { useMemo } from 'react'
import { useSession } from '../api/session.ts'
import { stored, useStored, type Stored } from './stored.ts'

const HIDDEN = 'hidden'
const WORDS = /^[a-z]*(?: [a-z]+)*$/
const known = new Map<string, Stored<string>>()

function keptOf(account: string): Stored<string> {
  const kept =
    known.get(account) ??
    stored<string>(`jichi.first-path.${account}`, (value): value is string => WORDS.test(value), '')
  known.set(account, kept)
  return kept
}

export type FirstPathMemory = {
  readonly isHidden: boolean
  readonly hasSeen: (step: string) => boolean
  readonly see: (step: string) => void
  readonly hide: () => void
  readonly show: () => void
}

export function useFirstPathMemory(): FirstPathMemory {
  const { account } = useSession().user
  const kept = keptOf(account)
  const value = useStored(kept)
  return useMemo(() => {
    const words = new Set(value.split(' ').filter((word) => word !== ''))
    const keep = (next: Iterable<string>) => kept.set([...next].join(' '))
    return {
      isHidden: words.has(HIDDEN),
      hasSeen: (step) => words.has(step),
      see: (step) => keep(new Set([...words, step])),
      hide: () => keep(new Set([...words, HIDDEN])),
      show: () => keep([...words].filter((word) => word !== HIDDEN)),
    }
  }, [kept, value])
}
