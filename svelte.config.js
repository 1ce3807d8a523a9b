const isBuild = process.env.NODE_ENV === 'production'

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Shorter than the default: it stands at every element, in the markup and in the style. While developing, a style must keep its name.
    ...(isBuild && { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` }),
  },
}
