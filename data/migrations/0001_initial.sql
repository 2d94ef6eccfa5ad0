-- Format 1 of a data file. One table per kind of record, named as in package model; the columns are the record's fields.
--
-- uid          names a record for ever, also in other files (UUIDv7)
-- version      counts the changes of the record, from 1
-- content_hash SHA-256 of the content, hex; package data says of what exactly
-- deleted_at   not empty: in the bin; deleted_with is the record whose deletion took it along
--
-- Days are 2023-09-08, moments 2023-09-08T01:02:03.000Z, both '' when not known. A reference is NULL when there is none.
-- References are checked at COMMIT, so that records that refer to each other can be written in any order.
-- Values of an enum are compared one by one: IN with more than two values would build a table for every row written.
-- Any SQLite tool can read this file: no extension, no function of the program, no search table.

PRAGMA application_id = 0x53475361; -- "SGSa"

CREATE TABLE setting (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    key TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX setting_key ON setting (key) WHERE deleted_at = '';

CREATE TABLE office (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE office_version (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    office TEXT NOT NULL REFERENCES office (uid) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    level TEXT NOT NULL CHECK (level = 'central' OR level = 'province' OR level = 'district' OR level = 'commune'),
    name TEXT NOT NULL,
    committee TEXT NOT NULL,
    header TEXT NOT NULL CHECK (json_valid(header) AND json_type(header) = 'array'),
    code TEXT NOT NULL,
    place TEXT NOT NULL,
    separator TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    parent TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX office_version_office ON office_version (office);

CREATE TABLE rule_set (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX rule_set_code ON rule_set (code) WHERE deleted_at = '';

CREATE TABLE rule_set_version (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    rule_set TEXT NOT NULL REFERENCES rule_set (uid) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    legal_basis TEXT NOT NULL,
    choices TEXT NOT NULL CHECK (json_valid(choices) AND json_type(choices) = 'array')
) STRICT;
CREATE INDEX rule_set_version_rule_set ON rule_set_version (rule_set);

CREATE TABLE ward (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    area TEXT NOT NULL
) STRICT;

CREATE TABLE ward_version (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    ward TEXT NOT NULL REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    kind TEXT NOT NULL CHECK (kind = 'phuong' OR kind = 'xa' OR kind = 'thi_tran' OR kind = 'dac_khu' OR kind = 'khac'),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    eponym INTEGER NOT NULL CHECK (eponym IN (0, 1)),
    legal_basis TEXT NOT NULL
) STRICT;
CREATE INDEX ward_version_ward ON ward_version (ward);

CREATE TABLE ward_change (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    kind TEXT NOT NULL CHECK (kind = 'create' OR kind = 'rename' OR kind = 'merge' OR kind = 'split' OR kind = 'transfer' OR kind = 'dissolve'),
    basis TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE ward_change_link (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    change TEXT NOT NULL REFERENCES ward_change (uid) DEFERRABLE INITIALLY DEFERRED,
    from_ward TEXT REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    to_ward TEXT REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL CHECK (part = 'whole' OR part = 'part' OR part = 'rest'),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX ward_change_link_change ON ward_change_link (change);
CREATE INDEX ward_change_link_from_ward ON ward_change_link (from_ward);
CREATE INDEX ward_change_link_to_ward ON ward_change_link (to_ward);

CREATE TABLE body (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    ward TEXT REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind = 'dang_uy' OR kind = 'hdnd' OR kind = 'ubnd' OR kind = 'btt_mttq' OR kind = 'khac'),
    name TEXT NOT NULL
) STRICT;
CREATE INDEX body_ward ON body (ward);
CREATE UNIQUE INDEX body_kind ON body (ward, kind) WHERE deleted_at = '' AND kind <> 'khac';

CREATE TABLE person (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    full_name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL
) STRICT;

CREATE TABLE post (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    person TEXT NOT NULL REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
    office TEXT REFERENCES office (uid) DEFERRABLE INITIALLY DEFERRED,
    body TEXT REFERENCES body (uid) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    full_title TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    signs TEXT NOT NULL CHECK (json_valid(signs) AND json_type(signs) = 'array'),
    authority TEXT NOT NULL CHECK (json_valid(authority) AND json_type(authority) = 'array')
) STRICT;
CREATE INDEX post_person ON post (person);
CREATE INDEX post_office ON post (office);
CREATE INDEX post_body ON post (body);

CREATE TABLE basis (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    kind TEXT NOT NULL CHECK (kind = 'luat' OR kind = 'nghi_quyet' OR kind = 'nghi_dinh' OR kind = 'quyet_dinh' OR kind = 'quy_dinh' OR kind = 'chi_thi' OR kind = 'ke_hoach' OR kind = 'chuong_trinh' OR kind = 'huong_dan' OR kind = 'bao_cao' OR kind = 'khac'),
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    subject TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    replaced_by TEXT REFERENCES basis (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX basis_replaced_by ON basis (replaced_by);

CREATE TABLE mission (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    code TEXT NOT NULL,
    theme TEXT NOT NULL,
    short_theme TEXT NOT NULL,
    office TEXT NOT NULL REFERENCES office (uid) DEFERRABLE INITIALLY DEFERRED,
    period_from TEXT NOT NULL CHECK (period_from = '' OR period_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(period_from) IS period_from),
    period_to TEXT NOT NULL CHECK (period_to = '' OR period_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(period_to) IS period_to),
    reporting_period TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'planned' OR state = 'in_progress' OR state = 'concluding' OR state = 'concluded' OR state = 'closed' OR state = 'cancelled'),
    copied_from TEXT REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    answer_by TEXT NOT NULL CHECK (answer_by = '' OR answer_by GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(answer_by) IS answer_by),
    assessment TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX mission_office ON mission (office);
CREATE INDEX mission_copied_from ON mission (copied_from);
CREATE UNIQUE INDEX mission_code ON mission (code) WHERE deleted_at = '';

CREATE TABLE mission_event (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    from_state TEXT NOT NULL CHECK (from_state = '' OR from_state = 'planned' OR from_state = 'in_progress' OR from_state = 'concluding' OR from_state = 'concluded' OR from_state = 'closed' OR from_state = 'cancelled'),
    to_state TEXT NOT NULL CHECK (to_state = 'planned' OR to_state = 'in_progress' OR to_state = 'concluding' OR to_state = 'concluded' OR to_state = 'closed' OR to_state = 'cancelled'),
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX mission_event_mission ON mission_event (mission);

CREATE TABLE mission_basis (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    basis TEXT NOT NULL REFERENCES basis (uid) DEFERRABLE INITIALLY DEFERRED,
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX mission_basis_mission ON mission_basis (mission);
CREATE INDEX mission_basis_basis ON mission_basis (basis);
CREATE UNIQUE INDEX mission_basis_pair ON mission_basis (mission, basis) WHERE deleted_at = '';

CREATE TABLE topic (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX topic_mission ON topic (mission);

CREATE TABLE mission_ward (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    ward TEXT NOT NULL REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX mission_ward_mission ON mission_ward (mission);
CREATE INDEX mission_ward_ward ON mission_ward (ward);
CREATE UNIQUE INDEX mission_ward_pair ON mission_ward (mission, ward) WHERE deleted_at = '';

CREATE TABLE mission_body (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission_ward TEXT NOT NULL REFERENCES mission_ward (uid) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL REFERENCES body (uid) DEFERRABLE INITIALLY DEFERRED,
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX mission_body_mission_ward ON mission_body (mission_ward);
CREATE INDEX mission_body_body ON mission_body (body);
CREATE UNIQUE INDEX mission_body_pair ON mission_body (mission_ward, body) WHERE deleted_at = '';

CREATE TABLE member (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
    post TEXT REFERENCES post (uid) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL CHECK (role = 'head' OR role = 'deputy' OR role = 'secretary' OR role = 'member' OR role = 'guest'),
    duty TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from = '' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_from) IS valid_from),
    valid_to TEXT NOT NULL CHECK (valid_to = '' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(valid_to) IS valid_to),
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX member_mission ON member (mission);
CREATE INDEX member_person ON member (person);
CREATE INDEX member_post ON member (post);

CREATE TABLE session (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    ward TEXT NOT NULL REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    time_from TEXT NOT NULL,
    time_to TEXT NOT NULL,
    place TEXT NOT NULL,
    chair TEXT REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
    secretary TEXT REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
    papers_sent_on TEXT NOT NULL CHECK (papers_sent_on = '' OR papers_sent_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(papers_sent_on) IS papers_sent_on),
    report_on TEXT NOT NULL CHECK (report_on = '' OR report_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(report_on) IS report_on),
    report_number TEXT NOT NULL,
    turn_opening TEXT NOT NULL,
    turn_report TEXT NOT NULL,
    turn_discussion TEXT NOT NULL,
    turn_explain TEXT NOT NULL,
    turn_conclusion TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'planned' OR state = 'held' OR state = 'cancelled')
) STRICT;
CREATE INDEX session_mission ON session (mission);
CREATE INDEX session_ward ON session (ward);
CREATE INDEX session_chair ON session (chair);
CREATE INDEX session_secretary ON session (secretary);

CREATE TABLE attendance (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    session TEXT NOT NULL REFERENCES session (uid) DEFERRABLE INITIALLY DEFERRED,
    body TEXT REFERENCES body (uid) DEFERRABLE INITIALLY DEFERRED,
    names TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_body ON attendance (body);

CREATE TABLE finding (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind = 'strength' OR kind = 'limitation' OR kind = 'objective_cause' OR kind = 'subjective_cause'),
    topic TEXT REFERENCES topic (uid) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    ord INTEGER NOT NULL CHECK (ord >= 0),
    in_conclusion INTEGER NOT NULL CHECK (in_conclusion IN (0, 1)),
    session TEXT REFERENCES session (uid) DEFERRABLE INITIALLY DEFERRED,
    author TEXT NOT NULL,
    evidence TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity = '' OR severity = 'minor' OR severity = 'notable' OR severity = 'serious'),
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'confirmed' OR state = 'merged' OR state = 'withdrawn')
) STRICT;
CREATE INDEX finding_mission ON finding (mission, ord, uid) WHERE deleted_at = '';
CREATE INDEX finding_topic ON finding (topic);
CREATE INDEX finding_session ON finding (session);

CREATE TABLE finding_ward (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    finding TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED,
    ward TEXT NOT NULL REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX finding_ward_finding ON finding_ward (finding);
CREATE INDEX finding_ward_ward ON finding_ward (ward);
CREATE UNIQUE INDEX finding_ward_pair ON finding_ward (finding, ward) WHERE deleted_at = '';

CREATE TABLE finding_source (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    finding TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX finding_source_finding ON finding_source (finding);
CREATE INDEX finding_source_source ON finding_source (source);
CREATE UNIQUE INDEX finding_source_pair ON finding_source (finding, source) WHERE deleted_at = '';

CREATE TABLE finding_link (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    cause TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED,
    limitation TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX finding_link_cause ON finding_link (cause);
CREATE INDEX finding_link_limitation ON finding_link (limitation);
CREATE UNIQUE INDEX finding_link_pair ON finding_link (cause, limitation) WHERE deleted_at = '';

CREATE TABLE recommendation (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    mission TEXT NOT NULL REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    due TEXT NOT NULL CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(due) IS due),
    follower TEXT REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
    ord INTEGER NOT NULL CHECK (ord >= 0),
    state TEXT NOT NULL CHECK (state = 'open' OR state = 'in_progress' OR state = 'reported_done' OR state = 'verified' OR state = 'rejected' OR state = 'reconsider' OR state = 'withdrawn'),
    repeat_of TEXT REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_mission ON recommendation (mission, ord, uid) WHERE deleted_at = '';
CREATE INDEX recommendation_follower ON recommendation (follower);
CREATE INDEX recommendation_repeat_of ON recommendation (repeat_of);

CREATE TABLE addressee (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    recommendation TEXT NOT NULL REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL REFERENCES body (uid) DEFERRABLE INITIALLY DEFERRED,
    ord INTEGER NOT NULL CHECK (ord >= 0)
) STRICT;
CREATE INDEX addressee_recommendation ON addressee (recommendation);
CREATE INDEX addressee_body ON addressee (body);
CREATE UNIQUE INDEX addressee_pair ON addressee (recommendation, body) WHERE deleted_at = '';

CREATE TABLE recommendation_finding (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    recommendation TEXT NOT NULL REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    finding TEXT NOT NULL REFERENCES finding (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX recommendation_finding_recommendation ON recommendation_finding (recommendation);
CREATE INDEX recommendation_finding_finding ON recommendation_finding (finding);
CREATE UNIQUE INDEX recommendation_finding_pair ON recommendation_finding (recommendation, finding) WHERE deleted_at = '';

CREATE TABLE recommendation_event (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    recommendation TEXT NOT NULL REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    from_state TEXT NOT NULL CHECK (from_state = '' OR from_state = 'open' OR from_state = 'in_progress' OR from_state = 'reported_done' OR from_state = 'verified' OR from_state = 'rejected' OR from_state = 'reconsider' OR from_state = 'withdrawn'),
    to_state TEXT NOT NULL CHECK (to_state = 'open' OR to_state = 'in_progress' OR to_state = 'reported_done' OR to_state = 'verified' OR to_state = 'rejected' OR to_state = 'reconsider' OR to_state = 'withdrawn'),
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    reason TEXT NOT NULL,
    paper TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_event_recommendation ON recommendation_event (recommendation);

CREATE TABLE due_change (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    recommendation TEXT NOT NULL REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    old_due TEXT NOT NULL CHECK (old_due = '' OR old_due GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(old_due) IS old_due),
    new_due TEXT NOT NULL CHECK (new_due = '' OR new_due GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(new_due) IS new_due),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX due_change_recommendation ON due_change (recommendation);

CREATE TABLE answer (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    recommendation TEXT NOT NULL REFERENCES recommendation (uid) DEFERRABLE INITIALLY DEFERRED,
    body TEXT REFERENCES body (uid) DEFERRABLE INITIALLY DEFERRED,
    paper_number TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    text TEXT NOT NULL,
    result TEXT NOT NULL
) STRICT;
CREATE INDEX answer_recommendation ON answer (recommendation);
CREATE INDEX answer_body ON answer (body);

CREATE TABLE template (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    type TEXT NOT NULL CHECK (type = 'KH' OR type = 'QĐ' OR type = 'ĐC' OR type = 'LICH' OR type = 'GM' OR type = 'BB' OR type = 'BC' OR type = 'TB' OR type = 'CVKN' OR type = 'CVDD' OR type = 'CVDC' OR type = 'CV' OR type = 'PTD' OR type = 'SO' OR type = 'ML' OR type = 'BCN'),
    name TEXT NOT NULL,
    system INTEGER NOT NULL CHECK (system IN (0, 1)),
    body TEXT NOT NULL CHECK (body = '' OR json_valid(body))
) STRICT;

CREATE TABLE phrase (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = '' OR kind = 'strength' OR kind = 'limitation' OR kind = 'objective_cause' OR kind = 'subjective_cause'),
    topic TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX phrase_code ON phrase (code) WHERE deleted_at = '';

CREATE TABLE document (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    type TEXT NOT NULL CHECK (type = 'KH' OR type = 'QĐ' OR type = 'ĐC' OR type = 'LICH' OR type = 'GM' OR type = 'BB' OR type = 'BC' OR type = 'TB' OR type = 'CVKN' OR type = 'CVDD' OR type = 'CVDC' OR type = 'CV' OR type = 'PTD' OR type = 'SO' OR type = 'ML' OR type = 'BCN'),
    mission TEXT REFERENCES mission (uid) DEFERRABLE INITIALLY DEFERRED,
    ward TEXT REFERENCES ward (uid) DEFERRABLE INITIALLY DEFERRED,
    office TEXT NOT NULL REFERENCES office (uid) DEFERRABLE INITIALLY DEFERRED,
    rule_set TEXT NOT NULL,
    signer TEXT REFERENCES post (uid) DEFERRABLE INITIALLY DEFERRED,
    authority TEXT NOT NULL CHECK (json_valid(authority) AND json_type(authority) = 'array'),
    recipients TEXT NOT NULL CHECK (json_valid(recipients) AND json_type(recipients) = 'array'),
    subject TEXT NOT NULL,
    template TEXT REFERENCES template (uid) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'for_signature' OR state = 'issued' OR state = 'replaced' OR state = 'corrected' OR state = 'void'),
    replaces TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
    corrects TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
    number TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX document_mission ON document (mission);
CREATE INDEX document_ward ON document (ward);
CREATE INDEX document_office ON document (office);
CREATE INDEX document_signer ON document (signer);
CREATE INDEX document_template ON document (template);
CREATE INDEX document_replaces ON document (replaces);
CREATE INDEX document_corrects ON document (corrects);

CREATE TABLE document_event (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    document TEXT NOT NULL REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
    from_state TEXT NOT NULL CHECK (from_state = '' OR from_state = 'draft' OR from_state = 'for_signature' OR from_state = 'issued' OR from_state = 'replaced' OR from_state = 'corrected' OR from_state = 'void'),
    to_state TEXT NOT NULL CHECK (to_state = 'draft' OR to_state = 'for_signature' OR to_state = 'issued' OR to_state = 'replaced' OR to_state = 'corrected' OR to_state = 'void'),
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX document_event_document ON document_event (document);

CREATE TABLE document_version (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    document TEXT NOT NULL REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL CHECK (n >= 1),
    tree TEXT NOT NULL CHECK (tree = '' OR json_valid(tree)),
    reason TEXT NOT NULL,
    issued INTEGER NOT NULL CHECK (issued IN (0, 1)),
    number TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day),
    pdf TEXT NOT NULL,
    docx TEXT NOT NULL,
    journal_head TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_version_n ON document_version (document, n);
CREATE INDEX document_version_pdf ON document_version (pdf) WHERE issued = 1;
CREATE INDEX document_version_docx ON document_version (docx) WHERE issued = 1;

CREATE TABLE number_series (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    office TEXT NOT NULL REFERENCES office (uid) DEFERRABLE INITIALLY DEFERRED,
    doc_type TEXT NOT NULL CHECK (doc_type = '' OR doc_type = 'KH' OR doc_type = 'QĐ' OR doc_type = 'ĐC' OR doc_type = 'LICH' OR doc_type = 'GM' OR doc_type = 'BB' OR doc_type = 'BC' OR doc_type = 'TB' OR doc_type = 'CVKN' OR doc_type = 'CVDD' OR doc_type = 'CVDC' OR doc_type = 'CV' OR doc_type = 'PTD' OR doc_type = 'SO' OR doc_type = 'ML' OR doc_type = 'BCN'),
    scope TEXT NOT NULL CHECK (scope IN ('year', 'term')),
    scope_from TEXT NOT NULL CHECK (scope_from = '' OR scope_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(scope_from) IS scope_from),
    scope_to TEXT NOT NULL CHECK (scope_to = '' OR scope_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(scope_to) IS scope_to),
    next INTEGER NOT NULL CHECK (next >= 1)
) STRICT;
CREATE INDEX number_series_office ON number_series (office);
CREATE UNIQUE INDEX number_series_run ON number_series (office, doc_type, scope, scope_from) WHERE deleted_at = '';

CREATE TABLE number_use (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    series TEXT NOT NULL REFERENCES number_series (uid) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 1),
    state TEXT NOT NULL CHECK (state = 'used' OR state = 'reserved' OR state = 'void'),
    document TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(day) IS day)
) STRICT;
CREATE INDEX number_use_series ON number_use (series);
CREATE INDEX number_use_document ON number_use (document);
-- Also those in the bin: a number is never given twice.
CREATE UNIQUE INDEX number_use_number ON number_use (series, number);

CREATE TABLE attachment (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    owner_noun TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_owner ON attachment (owner);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE signed_copy (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    changed_by TEXT NOT NULL,
    deleted_at TEXT NOT NULL CHECK (deleted_at = '' OR deleted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    deleted_with TEXT NOT NULL CHECK ((deleted_with = '') = (deleted_at = '')),
    document_version TEXT NOT NULL REFERENCES document_version (uid) DEFERRABLE INITIALLY DEFERRED,
    attachment TEXT NOT NULL REFERENCES attachment (uid) DEFERRABLE INITIALLY DEFERRED,
    remarks TEXT NOT NULL
) STRICT;
CREATE INDEX signed_copy_document_version ON signed_copy (document_version);
CREATE INDEX signed_copy_attachment ON signed_copy (attachment);

-- The journal: what happened to every record, in order. prev_hash is the hash of the entry before, so that a changed or
-- missing entry breaks the chain.
CREATE TABLE journal (
    seq INTEGER NOT NULL PRIMARY KEY CHECK (seq >= 1),
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version = 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    who TEXT NOT NULL,
    action_uid TEXT NOT NULL CHECK (length(action_uid) = 36),
    action TEXT NOT NULL,
    noun TEXT NOT NULL,
    record TEXT NOT NULL,
    before TEXT NOT NULL CHECK (before = '' OR json_valid(before)),
    after TEXT NOT NULL CHECK (after = '' OR json_valid(after)),
    prev_hash TEXT NOT NULL CHECK (length(prev_hash) IN (0, 64)),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX journal_record ON journal (record, seq);
CREATE INDEX journal_action ON journal (action_uid);

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal: entries are never changed');
END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal: entries are never deleted');
END;
CREATE TRIGGER journal_chain BEFORE INSERT ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal: the entry does not follow the last one')
    WHERE NEW.seq <> 1 + coalesce((SELECT max(seq) FROM journal), 0)
       OR NEW.prev_hash <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '');
END;

-- Bytes: issued papers and attachments, stored once per content in chunks of 256 KiB. content_hash is the SHA-256 of the
-- bytes; of a chunk, of the chunk's bytes.
CREATE TABLE blob (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version = 1),
    content_hash TEXT NOT NULL CHECK (content_hash = sha256),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z')
) STRICT;
CREATE TABLE blob_chunk (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version = 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    blob TEXT NOT NULL REFERENCES blob (uid) DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL CHECK (n >= 0),
    data BLOB NOT NULL CHECK (length(data) BETWEEN 1 AND 262144),
    UNIQUE (blob, n)
) STRICT;

-- Half-typed text of fields that were not saved yet.
CREATE TABLE draft_text (
    uid TEXT NOT NULL PRIMARY KEY CHECK (length(uid) = 36),
    version INTEGER NOT NULL CHECK (version >= 1),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    noun TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    UNIQUE (noun, record, field)
) STRICT;

-- What was issued stays as it was issued. The program opens its files with recursive_triggers, so that REPLACE is
-- refused too.
CREATE TRIGGER document_version_issued_update BEFORE UPDATE ON document_version WHEN OLD.issued = 1
BEGIN
    SELECT RAISE(ABORT, 'document_version: an issued version is never changed');
END;
CREATE TRIGGER document_version_issued_delete BEFORE DELETE ON document_version WHEN OLD.issued = 1
BEGIN
    SELECT RAISE(ABORT, 'document_version: an issued version is never deleted');
END;
CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
BEGIN
    SELECT RAISE(ABORT, 'blob: stored bytes are never changed');
END;
CREATE TRIGGER blob_issued_delete BEFORE DELETE ON blob
WHEN EXISTS (SELECT 1 FROM document_version WHERE issued = 1 AND pdf = OLD.sha256)
  OR EXISTS (SELECT 1 FROM document_version WHERE issued = 1 AND docx = OLD.sha256)
BEGIN
    SELECT RAISE(ABORT, 'blob: the bytes of an issued version are never deleted');
END;
CREATE TRIGGER blob_chunk_no_update BEFORE UPDATE ON blob_chunk
BEGIN
    SELECT RAISE(ABORT, 'blob_chunk: stored bytes are never changed');
END;
CREATE TRIGGER blob_chunk_issued_delete BEFORE DELETE ON blob_chunk
WHEN EXISTS (SELECT 1 FROM blob JOIN document_version ON issued = 1 AND pdf = sha256 WHERE blob.uid = OLD.blob)
  OR EXISTS (SELECT 1 FROM blob JOIN document_version ON issued = 1 AND docx = sha256 WHERE blob.uid = OLD.blob)
BEGIN
    SELECT RAISE(ABORT, 'blob_chunk: the bytes of an issued version are never deleted');
END;

PRAGMA user_version = 1;
