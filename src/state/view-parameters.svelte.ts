/** One signal for each view parameter, so that a reader re-runs only when a parameter it reads changes. */
import { PARAMETER_NAMES, type ParameterName, type View } from '../model/view/view.ts'

class Source {
  /** Boxed: a new box makes readers re-run even if the value is the same. */
  box = $state.raw<{ value: unknown }>({ value: undefined })
}

export class ViewParameters {
  /** The parameters, for reading. Don't store or compare this object, since it changes. */
  readonly parameters: View
  readonly #sources = new Map<ParameterName, Source>(PARAMETER_NAMES.map((name) => [name, new Source()]))
  #last: Partial<View> = {}

  constructor() {
    const getters = [...this.#sources].map(([name, source]): [ParameterName, PropertyDescriptor] => [
      name,
      { enumerable: true, get: () => source.box.value },
    ])
    this.parameters = Object.defineProperties({} as View, Object.fromEntries(getters)) // a getter for each parameter
  }

  /** Sets the parameters to those of `view`; readers of unchanged ones don't re-run. */
  update(view: View): void {
    const last = this.#last
    this.#last = view
    for (const name of PARAMETER_NAMES) if (view[name] !== last[name]) this.touch(name)
  }

  /** Makes all readers of a parameter re-run, because the same value now has another meaning. */
  touch(name: ParameterName): void {
    const source = this.#sources.get(name)
    if (source) source.box = { value: this.#last[name] }
  }
}
