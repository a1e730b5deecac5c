import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clearFolders, temporaryFolder } from '../../../test/support/postgres.ts'
import { createVault } from './vault.ts'

afterAll(clearFolders)

const KEY = 'k'.repeat(32)
const sealed = createVault({ key: KEY, file: '' })

test('what is sealed is opened again, and looks different every time', async () => {
  const [one, two] = [await sealed.seal('密钥', 'a'), await sealed.seal('密钥', 'a')]
  expect(one).not.toBe(two)
  expect(one).not.toContain(Buffer.from('密钥').toString('base64url'))
  expect([await sealed.open(one, 'a'), await sealed.open(two, 'a')]).toEqual(['密钥', '密钥'])
})

test('nothing opens under another name, with another key, changed, or cut short', async () => {
  const text = await sealed.seal('secret', 'user:1')
  expect(await sealed.open(text, 'user:2')).toBeNull()
  expect(await createVault({ key: 'x'.repeat(32), file: '' }).open(text, 'user:1')).toBeNull()
  for (let i = 3; i < text.length; i += 1) {
    const other = text[i] === 'A' ? 'B' : 'A'
    const changed = `${text.slice(0, i)}${other}${text.slice(i + 1)}`
    // The last character holds bits that no byte takes.
    if (i < text.length - 1) expect(await sealed.open(changed, 'user:1'), `character ${i}`).toBeNull()
    expect(await sealed.open(text.slice(0, i), 'user:1')).toBeNull()
  }
  for (const nothing of ['', 'v1.', 'v2.abc', text.replace('v1', 'v2')])
    expect(await sealed.open(nothing, 'user:1')).toBeNull()
})

test('a digest depends on the key and says nothing of it', async () => {
  expect(await sealed.digest('code')).toBe(await sealed.digest('code'))
  expect(await sealed.digest('code')).not.toBe(
    await createVault({ key: 'x'.repeat(32), file: '' }).digest('code'),
  )
  expect(await sealed.digest('code')).toMatch(/^[0-9a-f]{64}$/)
})

test('without a key one is made in a file that only its owner reads, once, however many ask at once', async () => {
  const file = join(temporaryFolder(), 'data', 'secret.key')
  const vaults = Array.from({ length: 5 }, () => createVault({ key: '', file }))
  const texts = await Promise.all(vaults.map((vault) => vault.seal('secret', 'a')))
  expect(await Promise.all(texts.map((text, i) => vaults[(i + 1) % 5]?.open(text, 'a')))).toEqual(
    Array.from({ length: 5 }, () => 'secret'),
  )
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim()).toHaveLength(43)
  expect(await createVault({ key: '', file }).open(texts[0] ?? '', 'a')).toBe('secret')
  writeFileSync(file, 'another key\n')
  expect(await createVault({ key: '', file }).open(texts[0] ?? '', 'a')).toBeNull()
})
