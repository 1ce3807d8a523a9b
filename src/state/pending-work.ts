/** What is being fetched, for those who wait until the page has painted. */
export class PendingWork {
  #promises: Promise<unknown>[] = []

  /** Waits for this as well; a rejection counts as its end. */
  add(work: Promise<unknown>): void {
    // A failure is reported where the part would be shown.
    this.#promises.push(work.catch(() => undefined))
  }

  /** Resolves when all that was added so far has settled: true where that was nothing. */
  async settled(): Promise<boolean> {
    const promises = this.#promises.splice(0)
    await Promise.all(promises)
    return promises.length === 0
  }
}
