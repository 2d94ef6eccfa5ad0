// Command sogiamsat is the desktop program Sổ Giám Sát.
package main

func main() {}
