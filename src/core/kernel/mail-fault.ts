/** Why a mail was not sent; the words of the server that refused it are in `detail`. */
export const MAIL_FAULTS = [
  'mail-refused',
  'mail-sign-in',
  'mail-tls',
  'mail-late',
  'mail-unreachable',
] as const

export type MailFaultCode = (typeof MAIL_FAULTS)[number]
