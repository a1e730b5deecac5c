import { expect, test } from 'vitest'
import { refusalIn, stepIn } from './brought-back.ts'

const TICKET = `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'A'.repeat(43)}`

test('a step is read from behind the #, and nothing else is', () => {
  expect(stepIn(`#code=${TICKET}`)).toEqual({ next: 'code', ticket: TICKET })
  expect(stepIn(`#enrol=${TICKET}`)).toEqual({ next: 'enrol', ticket: TICKET })
  for (const hash of ['', '#', '#code=', `#done=${TICKET}`, `#code=${TICKET}x`, '#code=<script>'])
    expect(stepIn(hash)).toBeNull()
})

test('a refusal of the service is read, and no other words', () => {
  expect(refusalIn('?refused=oidc-unreachable')).toBe('oidc-unreachable')
  for (const search of ['', '?refused=', '?refused=unexpected', '?refused=oidc-<b>', '?from=/projects'])
    expect(refusalIn(search)).toBeNull()
})
