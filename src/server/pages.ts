/** The browser's half: the built files of dist/web, and one page for every address of the application. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isPageAddress } from '#api/kernel/page-addresses.ts'
import { problem } from '#core/kernel/problem.ts'
import { refuse } from './problems.ts'

/** Names with a hash never change their content; everything else is asked for again each time. */
const HASHED = /[/\\]assets[/\\]/
const A_YEAR = 'public, max-age=31536000, immutable'

const NOT_BUILT = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>绩尺 Jichi</title></head><body>
<h1>界面文件尚未生成</h1>
<p>服务已启动，但没有找到 <code>dist/web/index.html</code>。请在安装目录运行 <code>npm run build</code>，然后刷新本页。</p>
<h1 lang="en">The pages have not been built</h1>
<p lang="en">The server runs, but <code>dist/web/index.html</code> is missing. Run <code>npm run build</code> in the installation's folder and reload.</p>
</body></html>
`

const wantsPage = (request: FastifyRequest) => request.method === 'GET' || request.method === 'HEAD'

/** The last part of an address has a dot in the name of a file, in none of a page. */
const NAMES_FILE = /\.[^/]*\/?$|\/\./

const isOfTheInterface = (path: string) => path === '/api' || path.startsWith('/api/')

/** The one page, small and read anew each time: it may be built while the server runs. */
async function answerPage(folder: string, reply: FastifyReply, status: 200 | 404): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
  void reply
    .code(page === null ? 503 : status)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page ?? NOT_BUILT)
}

/** @param folder dist/web; it may be missing, and may be built while the server runs */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: folder,
    index: false,
    // A folder is not a page: its address goes to the application.
    allowedPath: (path) => !path.endsWith('/'),
    dotfiles: 'ignore',
    // As the build left them beside each file (scripts/compress.js); what has none is compressed on the way.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', HASHED.test(path.slice(folder.length)) ? A_YEAR : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    if (wantsPage(request) && !isOfTheInterface(path) && !NAMES_FILE.test(path)) {
      // Where no page is, the application says so in its own words.
      answerPage(folder, reply, isPageAddress(path) ? 200 : 404).catch((error: unknown) => reply.send(error))
      return
    }
    void refuse(reply, problem('address-not-found', { path: path.slice(0, 200) }))
  })
}
