/** The view parameter by parameter: who reads one depends on that one alone, and isn't asked again when another changes. */
import { PARAMETER_NAMES, type ParameterName, type View } from '../model/view/view.ts'

class Source {
  /** In a box, which is another one when the same value is to be looked at again. */
  box = $state.raw<{ value: unknown }>({ value: undefined })
}

export class ViewParameters {
  /** To read parameters from; as a value to keep or to compare it is of no use, since it changes. */
  readonly parameters: View
  readonly #sources = new Map<ParameterName, Source>(PARAMETER_NAMES.map((name) => [name, new Source()]))
  #last: Partial<View> = {}

  constructor() {
    const getters = [...this.#sources].map(([name, source]) => [
      name,
      { enumerable: true, get: () => source.box.value },
    ])
    this.parameters = Object.defineProperties({} as View, Object.fromEntries(getters)) // a getter for each parameter
  }

  /** From now on the parameters are those of `view`; those that are as before tell nobody. */
  update(view: View): void {
    const last = this.#last
    this.#last = view
    for (const name of PARAMETER_NAMES) if (view[name] !== last[name]) this.touch(name)
  }

  /** Has everything that reads a parameter look again, for what the same value now means. */
  touch(name: ParameterName): void {
    const source = this.#sources.get(name)
    if (source) source.box = { value: this.#last[name] }
  }
}
