/** Runs `effect` now and whenever what it reads has changed, outside any component; gives what stops it. */
export function watch(effect: () => void): () => void {
  return $effect.root(() => {
    $effect.pre(effect)
  })
}
