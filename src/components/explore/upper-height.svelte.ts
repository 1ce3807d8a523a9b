/**
 * The height of what is above the timeline, px. It is kept when an event opens as a sheet beside it or closes, so that
 * nothing moves under the pointer: the maps take what the text leaves.
 */
export class UpperHeight {
  height = $state(0)
  /** The last height without a sheet beside it if it has been drawn so, and what it was drawn for. */
  #held = $state.raw<{ key: string; height: number; wasBeside: boolean }>()
  readonly #key: () => string
  readonly #isBeside: () => boolean

  /** `key` names what the height depends on beside the open event; `isBeside`, whether a sheet is open beside it. */
  constructor(key: () => string, isBeside: () => boolean) {
    this.#key = key
    this.#isBeside = isBeside
  }

  /** Its height as a style while a sheet is open beside it. */
  get fixed(): string | undefined {
    return this.#isBeside() ? px(this.#heldHeight) : undefined
  }

  /** Its minimum height as a style after a sheet was open beside it. */
  get least(): string | undefined {
    return !this.#isBeside() && this.#held?.wasBeside ? px(this.#heldHeight) : undefined
  }

  /** Takes the height as drawn, px. */
  measured(height: number): void {
    this.height = height
    const [key, wasBeside] = [this.#key(), this.#isBeside()]
    if (!wasBeside || this.#held?.key !== key) this.#held = { key, height, wasBeside }
  }

  get #heldHeight(): number | undefined {
    return this.#held?.key === this.#key() ? this.#held.height : undefined
  }
}

function px(length: number | undefined): string | undefined {
  return length === undefined ? undefined : `${length}px`
}
