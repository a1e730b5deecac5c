/** No example names a year that may not be that of the page it stands on: it is made of the page's. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const TEXT = resolve(import.meta.dirname, '..')
const filesIn = (folder: string) =>
  readdirSync(join(TEXT, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file))

/** An example, in what is typed before a year: 如、例如、比如, the way to write something. */
const EXAMPLE = /(?:如|例|写法|such as|as |e\.g\.).*?(?:19|20)\d\d(?:年| 年|-\d\d|〕)/iu
/** Official papers are of their year. */
const PAPERS = /财(?:预|办)〔20\d\d〕\d+号/gu

test.each([...filesIn('interface'), ...filesIn('guides'), ...filesIn('execution')])('%s', (file) => {
  const found = readFileSync(join(TEXT, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line))
    .filter((line) => EXAMPLE.test(line.replaceAll(PAPERS, '')))
  expect(found).toEqual([])
})
