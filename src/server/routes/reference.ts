/** /api/openapi.json and the page that shows it, which this server gives by itself, without the internet. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { type REFERENCE_FILES, referenceAddresses } from '#api/addresses/reference.ts'
import { ok } from '#core/kernel/result.ts'
import { serve, serveByHand } from '../handle.ts'
import { readInput } from '../input.ts'
import { openApiDocument } from '../openapi.ts'
import { refuse } from '../problems.ts'

type ReferenceFile = (typeof REFERENCE_FILES)[number]

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>绩尺 Jichi · 接口</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="swagger-ui.css"></head><body>
<div id="reference"></div>
<script src="swagger-ui-bundle.js"></script><script src="reference.js"></script>
</body></html>
`

/** To be read only: what is changed is changed on the pages, or by a program; who reads it is signed in. */
const BEGIN = `SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#reference',
  docExpansion: 'list',
  filter: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  plugins: [() => ({ wrapComponents: { authorizeBtn: () => () => null } })],
})
`

const { resolve } = createRequire(import.meta.url)
const ofPackage = (file: string) => () => readFile(resolve(`@fastify/swagger-ui/static/${file}`), 'utf8')

const FILES: { readonly [F in ReferenceFile]: readonly [mediaType: string, text: () => Promise<string>] } = {
  'index.html': ['text/html; charset=utf-8', async () => PAGE],
  'reference.js': ['text/javascript; charset=utf-8', async () => BEGIN],
  'swagger-ui.css': ['text/css; charset=utf-8', ofPackage('swagger-ui.css')],
  'swagger-ui-bundle.js': ['text/javascript; charset=utf-8', ofPackage('swagger-ui-bundle.js')],
}

export function referenceRoutes(app: FastifyInstance): void {
  let document: object | null = null
  serve(app, referenceAddresses.readOpenApi, async () => ok((document ??= await openApiDocument())))
  serveByHand(app, referenceAddresses.readReference, async (request, reply) => {
    const input = readInput(referenceAddresses.readReference.input, { params: request.params })
    if (!input.ok) return refuse(reply, input.error)
    const [mediaType, text] = FILES[input.value.params.asset]
    return reply
      .header('cache-control', 'no-cache')
      .type(mediaType)
      .send(await text())
  })
}
