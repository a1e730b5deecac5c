/** Every address that the server answers, so that a test can ask each of them as everyone. */
import type { FastifyInstance } from 'fastify'

type RouteName = { readonly method: string; readonly url: string }

declare module 'fastify' {
  interface FastifyInstance {
    readonly routeList: readonly RouteName[]
  }
}

export function listRoutes(app: FastifyInstance): void {
  const routes: RouteName[] = []
  app.decorate('routeList', routes)
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url })
  })
}
