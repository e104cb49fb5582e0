/**
 * Lets whoever waits for an answer have a turn: SQLite runs on this thread, and a long transaction would
 * hold it from the first row to the last. Writers still wait for the transaction, readers do not.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
