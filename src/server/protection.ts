/** What the browser is told to refuse (Content-Security-Policy and its companions). */
import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Nothing from elsewhere and no script inside a page. Styles may be inline: the component library computes
 * them in the browser. https is not demanded: most installations are one office machine without a
 * certificate.
 */
export const PROTECTION: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  // `no-referrer` would make browsers send `Origin: null` with some of our own requests.
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
}
