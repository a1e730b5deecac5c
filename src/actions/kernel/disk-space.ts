/** How much room there is where everything is kept. */

export type DiskSpace = { /** Bytes. */ readonly free: number; readonly size: number }
