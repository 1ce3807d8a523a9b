/** Keeps updates visible on a page that the browser translates. */

/**
 * Translators such as Chrome's put a `font` element with the translation in each text node's place. Svelte
 * keeps writing to the removed node, so that the page would show the old state
 * (https://github.com/sveltejs/svelte/issues/15090). When such a node gets another text, it is put back in its place,
 * where the translator finds it as new. Returns the removal.
 */
export function followTranslation(root: Node): () => void {
  const places = new WeakMap<Node, Element>()

  const texts = new MutationObserver((records) => {
    for (const { target } of records) {
      places.get(target)?.replaceWith(target)
      places.delete(target)
    }
  })
  const nodes = new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue
        // Some insert the translation first and remove the text in a second step.
        const place = [addedNodes[0], previousSibling, nextSibling].find(isTranslation)
        if (!place) continue
        places.set(text, place)
        texts.observe(text, { characterData: true })
      }
    }
  })
  nodes.observe(root, { childList: true, subtree: true })
  return () => {
    nodes.disconnect()
    texts.disconnect()
  }
}

/** The page itself has no such element. */
function isTranslation(node: Node | null | undefined): node is Element {
  return node instanceof Element && node.localName === 'font' && node.isConnected
}
