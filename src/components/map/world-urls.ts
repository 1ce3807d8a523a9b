/** Addresses of the files of the world's land; undefined for those that `lab-atlas.html` doesn't contain. */
export const WORLD_URLS = import.meta.glob<string | undefined>('../../../data/basemap/world-*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
})
