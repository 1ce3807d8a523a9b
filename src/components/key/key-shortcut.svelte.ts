/** Whether “?” opens the key: a switch in the key turns it off, since speech input could press it by accident. */
export const keyShortcut = $state({ isOn: true })
