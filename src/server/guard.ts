/**
 * What every request passes before anything is read from it: the name it was sent to (DNS rebinding), the
 * page it came from and the header that only this system's own pages set (CSRF).
 */
import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { REQUEST_HEADER } from '#api/kernel/common.ts'
import { problem } from '#core/kernel/problem.ts'
import { Refusal } from './refusal.ts'

const OWN: readonly string[] = ['localhost']

/** An address cannot be rebound: who uses one has typed it. Names must be known. */
function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The name part of a Host header, lower case, without the port; null when it is no host at all. */
function hostName(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[^\s:/\\@?#[\]]+)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? null
}

/** True when a page of this origin talks to its own server: same name and same port. */
function isOwnOrigin(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  const own = `${from.protocol}//${host}`
  return URL.canParse(own) && new URL(own).host === from.host
}

function checkHost(request: FastifyRequest, allowed: ReadonlySet<string>): void {
  const host = request.headers.host ?? ''
  const name = hostName(host)
  if (name === null || !(allowed.has(name) || isAddress(name)))
    throw new Refusal(problem('host-refused', { host: host.slice(0, 100) }))
}

function checkChange(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return
  if (request.headers[REQUEST_HEADER] === undefined)
    throw new Refusal(problem('request-header-missing', { header: REQUEST_HEADER }))
  const { origin } = request.headers
  if (origin !== undefined && !isOwnOrigin(origin, request.headers.host ?? ''))
    throw new Refusal(problem('origin-refused', { origin: origin.slice(0, 100) }))
}

/** @param hosts names besides localhost under which the server may be reached */
export function guard(app: FastifyInstance, hosts: readonly string[]): void {
  const allowed = new Set([...OWN, ...hosts.map((host) => host.toLowerCase())])
  app.addHook('onRequest', async (request) => {
    checkHost(request, allowed)
    checkChange(request)
  })
}
