/** By which address requests are counted, so that one caller cannot send without end. */
import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'

/**
 * Callers whose connection was closed before they were looked at have no address any more: they are counted
 * together.
 */
const GONE = 'gone'

/** Never throws. IPv6 by its network: the owner of one has all of its addresses. */
export function countedAddress({ ip }: { readonly ip: string | undefined }): string {
  return ip === undefined || ip === '' ? GONE : normalizeIP(ip)
}

/** The files of the pages are not: one page is a hundred of them, and they cost next to nothing. */
export function isCounted({ routeOptions, url }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/api/') === true || url.startsWith('/api')
}
