package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strconv"
)

// fileWriter puts numbered objects one after the other and remembers where each begins.
type fileWriter struct {
	buf      []byte
	offsets  []int // by object number; 0 = not written
	packed   bytes.Buffer
	compress *zlib.Writer
}

// reserve gives out the next free object number.
func (w *fileWriter) reserve() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets) - 1
}

func (w *fileWriter) begin(n int) {
	w.offsets[n] = len(w.buf)
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	w.buf = append(w.buf, " 0 obj\n"...)
}

// object writes object n, whose text is given as for fmt.Appendf.
func (w *fileWriter) object(n int, format string, args ...any) {
	w.begin(n)
	w.buf = fmt.Appendf(w.buf, format, args...)
	w.buf = append(w.buf, "\nendobj\n"...)
}

// copied writes object n whose whole text, with its number, is given.
func (w *fileWriter) copied(n int, object []byte) {
	w.offsets[n] = len(w.buf)
	w.buf = append(w.buf, object...)
}

// stream writes object n as it is; dict holds the entries of its dictionary besides the length.
func (w *fileWriter) stream(n int, dict string, data []byte) {
	w.begin(n)
	w.buf = fmt.Appendf(w.buf, "<<%s/Length %d>>\nstream\n", dict, len(data))
	w.buf = append(w.buf, data...)
	w.buf = append(w.buf, "\nendstream\nendobj\n"...)
}

// packedStream writes object n compressed.
func (w *fileWriter) packedStream(n int, dict string, data []byte) error {
	w.packed.Reset()
	if w.compress == nil {
		z, err := zlib.NewWriterLevel(&w.packed, zlib.BestSpeed)
		if err != nil {
			return fmt.Errorf("compress object %d: %w", n, err)
		}
		w.compress = z
	} else {
		w.compress.Reset(&w.packed)
	}
	if _, err := w.compress.Write(data); err != nil {
		return fmt.Errorf("compress object %d: %w", n, err)
	}
	if err := w.compress.Close(); err != nil {
		return fmt.Errorf("compress object %d: %w", n, err)
	}
	w.stream(n, dict+"/Filter/FlateDecode", w.packed.Bytes())
	return nil
}

// end writes the cross-reference table and the trailer, whose entries besides the size are given.
func (w *fileWriter) end(trailer string) []byte {
	start := len(w.buf)
	w.buf = fmt.Appendf(w.buf, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets))
	for _, at := range w.offsets[1:] {
		w.buf = append(appendPadded(w.buf, at), " 00000 n \n"...)
	}
	w.buf = fmt.Appendf(w.buf, "trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets), trailer, start)
	return w.buf
}

// appendPadded writes a number with ten digits.
func appendPadded(b []byte, n int) []byte {
	var digits [10]byte
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = '0' + byte(n%10)
		n /= 10
	}
	return append(b, digits[:]...)
}
