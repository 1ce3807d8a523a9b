/**
 * Permissions of a frame with the atlas: fullscreen, copying citations to the clipboard, and a wake lock while
 * presenting.
 */
export const FRAME_PERMISSIONS = 'fullscreen; clipboard-write; screen-wake-lock'
