import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { databaseFaultMessage } from '#text/database/database.ts'
import { clearFolders, temporaryFolder } from '../../../../test/support/postgres.ts'
import { fileFault, makeFolder, spokenFault } from './files.ts'

afterAll(clearFolders)

const refusedWith = (code: string) => Object.assign(new Error(`${code}: refused`), { code })

test('a disk that may only be read is refused in words, whether the system says so or the server', () => {
  const faults = [
    fileFault(refusedWith('EROFS'), '/srv/jichi'),
    spokenFault(
      'initdb: error: could not create directory "/srv/jichi/x": Read-only file system',
      '/srv/jichi',
    ),
  ]
  for (const fault of faults) {
    if (fault === null) throw new Error('not told')
    expect(fault).toEqual({ code: 'disk-read-only', values: { path: '/srv/jichi' } })
    for (const language of LANGUAGES)
      expect(databaseFaultMessage(fault, language)).toMatch(/\/srv\/jichi.*(?:只读|only be read)/)
  }
})

test('a folder is made with those above it', () => {
  const folder = join(temporaryFolder(), 'a', 'b')
  makeFolder(folder)
  expect(() => mkdirSync(folder)).toThrow(/EEXIST/)
})
