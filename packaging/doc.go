// Package packaging holds what turns the source into programs that offices can install: scripts, the Windows
// resources, the icon, the licences. Its tests check the repository's own texts.
package packaging
