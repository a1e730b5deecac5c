/** Whether somebody sits at this very machine. */
import type { FastifyRequest } from 'fastify'

/** An address that only this machine reaches, or the name of it. */
export function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^::ffff:/, '')
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** What proxies add: a request that has one has come from further away than its connection says. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

/** True for a browser on this machine; behind a proxy that is believed, for the address that it tells. */
export function isLocal({ ip, ips, headers, hostname }: FastifyRequest): boolean {
  if (!isLoopback(ip ?? '') || !isLoopback(hostname.replace(/:\d+$/, ''))) return false
  // `ips` is there where proxies are believed: the last one is the caller.
  return ips === undefined ? FORWARDED.every((name) => headers[name] === undefined) : ips.every(isLoopback)
}
