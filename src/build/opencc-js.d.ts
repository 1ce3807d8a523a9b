/** OpenCC's dictionaries as opencc-js has them: "FROM TO TO|FROM TO", each a character, the likeliest TO first. It brings no types for them. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
