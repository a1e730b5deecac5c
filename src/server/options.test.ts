import { expect, test } from 'vitest'
import { optionsFrom, proxyFault } from './options.ts'

test.each<[string | undefined, readonly string[]]>([
  [undefined, []],
  ['', []],
  ['0', []],
  ['1', ['loopback']],
  ['10.1.2.3', ['10.1.2.3']],
  [' 1, 10.20.0.0/16 ,2001:db8::/32', ['loopback', '10.20.0.0/16', '2001:db8::/32']],
])('JICHI_PROXY=%s', (list, proxies) => {
  expect([optionsFrom({ JICHI_PROXY: list }).proxies, proxyFault({ JICHI_PROXY: list })]).toEqual([
    proxies,
    null,
  ])
})

test.each([
  'true',
  'nginx',
  '10.1.2',
  '10.1.2.3/33',
  '10.1.2.3/x',
  '0.0.0.0/0',
  '::/0',
  '10.1.2.3/8/8',
  '1,10.1.2.300',
])('JICHI_PROXY=%s is told', (list) => {
  expect(proxyFault({ JICHI_PROXY: list })).toBe(list.split(',').at(-1))
})
