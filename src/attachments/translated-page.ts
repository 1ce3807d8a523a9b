/** Keeps updates visible on a page that the browser translates. */

/**
 * Translators such as Chrome's put a `font` element with the translation in each text node's place. Svelte goes on
 * writing to the node that was taken away, and the page would tell the old state for ever
 * (https://github.com/sveltejs/svelte/issues/15090). As soon as such a node gets another text it goes back to its
 * place, where the translator finds it as something new. Gives the removal.
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
        // Some put the translation there first, and take the text away as a second step.
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
