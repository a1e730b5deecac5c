import { useState } from 'react'

/** What is typed into the fields of a form, and a change of some of them. */
export function useFields<Fields extends object>(
  initial: Fields | (() => Fields),
): readonly [Fields, (some: Partial<Fields>) => void] {
  const [fields, setFields] = useState(initial)
  return [fields, (some) => setFields((now) => ({ ...now, ...some }))]
}
