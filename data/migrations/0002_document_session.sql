ALTER TABLE document ADD COLUMN session TEXT REFERENCES session (uid) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX document_session ON document (session);
PRAGMA user_version = 2;
