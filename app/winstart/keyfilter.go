package winstart

// Windows messages and keys, as winuser.h numbers them.
const (
	wmKeyDown    = 0x0100
	wmKeyUp      = 0x0101
	wmChar       = 0x0102
	wmSysKeyDown = 0x0104
	wmSysKeyUp   = 0x0105

	vkBack   = 0x08
	vkPacket = 0xE7

	backDown = 0x000E0001 // lParam of a backspace pressed once: scan code 0x0E
	backUp   = 0xC00E0001
	scanMask = 0x00FF0000
)

// Message is one window message about a key.
type Message struct{ ID, WParam, LParam uintptr }

// KeyFilter repairs injected keys. It sees the messages of one window in their order.
type KeyFilter struct {
	// ScanCode gives the scan code of a virtual key.
	ScanCode func(key uintptr) uintptr
	// CtrlDown reports whether a Ctrl key is held now.
	CtrlDown func() bool

	lastDown uintptr
}

// Pass returns the messages that go on to the window in place of m: usually m itself.
func (f *KeyFilter) Pass(m Message) []Message {
	switch m.ID {
	case wmKeyDown, wmKeyUp, wmSysKeyDown, wmSysKeyUp:
		return f.key(m)
	case wmChar:
		if m.WParam == vkBack && f.lastDown != vkBack && !f.CtrlDown() {
			return []Message{{wmKeyDown, vkBack, backDown}, {wmKeyUp, vkBack, backUp}}
		}
	}
	return []Message{m}
}

// key drops the carriers of injected characters (the character comes by itself; some systems put its code where the
// scan code belongs) and fills in missing scan codes.
func (f *KeyFilter) key(m Message) []Message {
	key := m.WParam & 0xFFFF
	if m.ID == wmKeyDown || m.ID == wmSysKeyDown {
		f.lastDown = key
	}
	if key == vkPacket {
		return nil
	}
	if m.LParam&scanMask == 0 {
		m.LParam |= f.ScanCode(key) & 0xFF << 16
	}
	return []Message{m}
}
