/** A small store of texts by key that outlives the page. */
export interface Kept {
  keys(): readonly string[]
  read(key: string): string | null
  write(key: string, text: string): void
  erase(key: string): void
  /** False when this browser refuses to keep anything: texts then live only as long as the page. */
  isLasting(): boolean
}

/** The browser's own storage; a browser that refuses it (private mode, no room) leaves the page's memory. */
export function keptIn(storage: Storage): Kept {
  const memory = new Map<string, string>()
  let isLasting = true
  return {
    keys: () => [...new Set([...namesIn(storage), ...memory.keys()])],
    read: (key) => memory.get(key) ?? storage.getItem(key),
    write(key, text) {
      try {
        storage.setItem(key, text)
        memory.delete(key)
      } catch {
        isLasting = false
        memory.set(key, text)
      }
    },
    erase(key) {
      memory.delete(key)
      storage.removeItem(key)
    },
    isLasting: () => isLasting || memory.size === 0,
  }
}

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (name) => name !== null,
  )
