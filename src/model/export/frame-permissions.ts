/** What a frame with the atlas in it may do beyond showing: fill the screen, have a claim cited from it, and stay awake while it presents. */
export const FRAME_PERMISSIONS = 'fullscreen; clipboard-write; screen-wake-lock'
