package data

// ReadExchange reads an exchange file without a store.
func ReadExchange(raw []byte) error {
	_, err := readExchange(raw)
	return err
}
