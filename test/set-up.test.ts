/**
 * The two commands in a folder where something is missing: each says in both languages what to do, and ends.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clearFolders, temporaryFolder } from './support/postgres.ts'

const ROOT = resolve(import.meta.dirname, '..')

afterAll(clearFolders)

/** What a clone brings, without what is installed or built. */
function clone(): string {
  const folder = temporaryFolder()
  for (const name of [
    'bin',
    'scripts',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'vite.node.config.ts',
  ])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  return folder
}

function run(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  heard: (said: string) => void = () => {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      heard(said)
    })
    child.once('close', (code) => done({ code, said }))
  })
}

test('the command line without its packages asks for npm start or npm ci', async () => {
  const { code, said } = await run(clone(), ['bin/jichi.js', 'read', 'x.txt'])
  expect(code).toBe(2)
  expect(said).toContain('依赖尚未安装')
  expect(said).toMatch(/npm start .*npm ci/)
})

test('npm start without a network says so and names the ways out', async () => {
  const folder = clone()
  const { code, said } = await run(folder, ['scripts/start.js'], {
    npm_config_registry: 'http://127.0.0.1:1/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(folder, 'cache'),
    npm_config_userconfig: join(folder, 'none'),
  })
  expect(code).toBe(1)
  expect(said).toContain('连不上 npm 软件源')
  expect(said).toContain('For a machine without network')
})

test('npm start waits for another set-up and says so, but not for one that a switched-off machine cut short', async () => {
  const folder = clone()
  const lock = join(folder, '.cache', 'setup.lock')
  mkdirSync(join(folder, '.cache'))
  // A living process: this one. Its number has been there since yesterday, then only just now.
  const environment = {
    npm_config_registry: 'http://127.0.0.1:1/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(folder, 'cache'),
    npm_config_userconfig: join(folder, 'none'),
  }
  writeFileSync(lock, String(process.pid))
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000)
  utimesSync(lock, yesterday, yesterday)
  const past = await run(folder, ['scripts/start.js'], environment)
  expect([past.code, past.said.includes('Another process is installing')]).toEqual([1, false])
  writeFileSync(lock, String(process.pid))
  const held = await run(folder, ['scripts/start.js'], environment, (said) => {
    if (said.includes('Another process is installing')) rmSync(lock, { force: true })
  })
  expect([held.code, held.said.includes('另一个进程正在安装')]).toEqual([1, true])
})

test('a folder copied from another kind of machine gets its packages anew, its own does not', async () => {
  const folder = clone()
  writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}')
  mkdirSync(join(folder, 'node_modules'))
  const said = async (machine: string) => {
    writeFileSync(join(folder, 'node_modules', '.jichi-machine'), machine)
    return (await run(folder, ['bin/jichi.js', 'read', 'x.txt'])).said
  }
  expect(await said('plan9 mips')).toContain('依赖尚未安装')
  expect(await said(`${process.platform} ${process.arch}`)).not.toContain('依赖尚未安装')
})

test('npm start without the lock file asks for the whole folder', async () => {
  const folder = clone()
  rmSync(join(folder, 'package-lock.json'))
  const { code, said } = await run(folder, ['scripts/start.js'])
  expect(code).toBe(1)
  expect(said).toMatch(/package-lock\.json/)
})

test.each(['bin/jichi.js', 'scripts/start.js'])(
  '%s under an old Node names the one that is needed',
  async (script) => {
    const folder = clone()
    writeFileSync(
      join(folder, 'old.mjs'),
      `Object.defineProperty(process.versions, 'node', { value: '18.20.4' })`,
    )
    const { code, said } = await run(folder, ['--import', './old.mjs', script])
    expect([
      code,
      said.includes('需要 Node.js 20.19'),
      said.includes('Node.js 20.19 or later is needed; this is 18.20.4'),
    ]).toEqual([script.startsWith('bin') ? 2 : 1, true, true])
  },
)
