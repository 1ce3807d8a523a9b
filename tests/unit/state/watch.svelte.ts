/** Runs `effect` now and whenever its dependencies change, outside any component; returns a function that stops it. */
export function watch(effect: () => void): () => void {
  return $effect.root(() => {
    $effect.pre(effect)
  })
}
