package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"sogiamsat/data"
	"sogiamsat/data/migrations"
	"sogiamsat/data/model"
)

// The large file: 20 missions with 100,000 findings, and 1 GB of attachments.
const (
	missions           = 20
	findingsPerMission = 5000
	attachments        = 20
	attachmentSize     = 50 << 20
)

func options() data.Options {
	return data.Options{Now: time.Now, User: func() string { return "Đo tốc độ" }}
}

// cacheFolder is where files that take long to make are kept from run to run.
func cacheFolder() (string, error) {
	base, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	path := filepath.Join(base, "sogiamsat", "bench")
	return path, os.MkdirAll(path, 0o700)
}

// largeFile returns the path of the large file and makes it when it is missing or of another format.
func largeFile(ctx context.Context) (string, error) {
	folder, err := cacheFolder()
	if err != nil {
		return "", err
	}
	format, err := formatName()
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "large-"+format+".sgs")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return path, err
	}
	old, err := filepath.Glob(filepath.Join(folder, "large-*"))
	if err != nil {
		return "", err
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			return "", err
		}
	}
	fmt.Printf("\nMaking %s, once ...\n", path)
	tmp := path + ".tmp"
	if err := makeLarge(ctx, tmp); err != nil {
		return "", fmt.Errorf("make the large file: %w", err)
	}
	return path, os.Rename(tmp, path)
}

// formatName is a short hash of the table definitions.
func formatName() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(migrations.Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(migrations.Files, path)
		sum.Write(b)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)[:6]), err
}

func makeLarge(ctx context.Context, path string) (err error) {
	s, err := data.Create(ctx, path, options())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	mission, err := fill(ctx, s, missions, findingsPerMission)
	if err != nil {
		return err
	}
	for i := range attachments {
		bytes := io.LimitReader(rand.NewChaCha8([32]byte{byte(i)}), attachmentSize)
		name := fmt.Sprintf("bản quét %d.pdf", i+1)
		if _, err := s.Attach(ctx, model.Ref{Noun: "mission", UID: mission}, name, "application/pdf", bytes); err != nil {
			return err
		}
	}
	return nil
}
