/** What a browser asks for and takes in until a page is drawn, headers and data included, nothing cached. */
import type { Page } from 'playwright-core'

export type FirstView = {
  /** Each as `GET /address`. */ readonly requests: readonly string[]
  /** As they came over the wire. */ readonly bytes: number
}

/** For so long nothing more is asked for. */
const QUIET_MS = 700

/**
 * @param draw leads the page, which has asked for nothing yet, to where it is drawn whole
 * @param origin of the installation: what is asked elsewhere is not counted
 */
export async function measureFirstView(
  page: Page,
  origin: string,
  draw: () => Promise<unknown>,
): Promise<FirstView> {
  const session = await page.context().newCDPSession(page)
  const asked = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith(origin)) return
    asked.set(requestId, `${request.method} ${request.url.slice(origin.length)}`)
  })
  session.on('Network.responseReceived', ({ requestId, response }) =>
    bytes.set(requestId, Math.max(bytes.get(requestId) ?? 0, response.encodedDataLength)),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  )
  await session.send('Network.enable')
  await draw()
  // What is asked for only when something else is drawn.
  for (let before = -1; before < asked.size; await page.waitForTimeout(QUIET_MS)) before = asked.size
  await session.detach()
  return {
    requests: [...asked.values()],
    bytes: [...asked.keys()].reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0),
  }
}
