PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO office VALUES('01924567-0000-7000-8000-000000000002',1,'c944c297a4d2563c6f4cc5091ddf9e03a96f6fd6609ff764deb9b2bde241a3ff','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','');
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
INSERT INTO office_version VALUES('01924567-0000-7000-8000-000000000005',1,'c4a543e7f224914edca00b79a5ea7a91f0ddea19e68d2d96eece7b7ea626b940','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000002','','','district','Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai','','[{"text":"ỦY BAN MTTQ VIỆT NAM","bold":true},{"text":"QUẬN SÔNG MAI","bold":true}]','MTTQ-BTT','Sông Mai','','front-nd30','','','');
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
INSERT INTO ward VALUES('01924567-0000-7000-8000-000000000014',1,'df63f2c11238d40e92167c47dcb1695c6846a98ebb715f321ec05ba7e8e075ab','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','quận Sông Mai');
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
INSERT INTO ward_version VALUES('01924567-0000-7000-8000-000000000017',1,'e462bb5495e251d46f938e152b7bd2a5df5677e2fe30af18cfa56e7cfeb28dcb','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000014','','','phuong','3','',0,'');
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
INSERT INTO body VALUES('01924567-0000-7000-8000-000000000020',1,'27f8ae78854fd25501a46bb0ed9a4e56dfb4ad69b37844691d013174300018fc','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000014','ubnd','');
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
INSERT INTO person VALUES('01924567-0000-7000-8000-000000000008',1,'34ceac23d5a84d6329c5184222bd00744c5a6672ab2e69ef968bd4b3ed3e7ac3','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','Lê Thị Mẫu Đơn','đồng chí','');
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
INSERT INTO post VALUES('01924567-0000-7000-8000-000000000011',1,'c29c34b0f77199f0c7272b2c775304d0965469a645510741290e7be2917104c3','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000008','01924567-0000-7000-8000-000000000002',NULL,'Chủ tịch','','2020-01-01','','["KH","QĐ","ĐC","LICH","GM","BB","BC","TB","CVKN","CVDD","CVDC","CV","PTD","SO","ML","BCN"]','["TM. BAN THƯỜNG TRỰC","CHỦ TỊCH"]');
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
INSERT INTO mission VALUES('01924567-0000-7000-8000-000000000023',1,'717dd67d00c9e4bbba38ec408595a994a8133adb2757d765418189a2d484418d','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','SM-2024-01','việc tiếp công dân','','01924567-0000-7000-8000-000000000002','2024-09-09','2024-09-13','','in_progress',NULL,'','','');
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
INSERT INTO mission_ward VALUES('01924567-0000-7000-8000-000000000026',1,'373bf3e8ea3733f523846ad866ecb40789561e22108135c8603164306d9473b7','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000023','01924567-0000-7000-8000-000000000014',1);
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
INSERT INTO session VALUES('01924567-0000-7000-8000-000000000029',1,'49f7842bd53f77fabcbaa3743dd745ebb3bf6a1a29034f7a75cab7c7d50d8a65','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000023','01924567-0000-7000-8000-000000000014','2024-09-09','','','',NULL,NULL,'','','','','','','','','planned');
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
INSERT INTO document VALUES('01924567-0000-7000-8000-000000000032',1,'0acbe44750b644c5b792f5515247f85d2cfb36f52f85f1d81de63007518106df','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','BB','01924567-0000-7000-8000-000000000023','01924567-0000-7000-8000-000000000014','01924567-0000-7000-8000-000000000002','front-nd30',NULL,'[]','[]','',NULL,'draft',NULL,NULL,'','','');
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
INSERT INTO document_version VALUES('01924567-0000-7000-8000-000000000035',1,'2e6e4b5b002ee01cc5081ec97fef9b0d7390713541ec3ef4d6e05a0f543ada48','2024-10-01T01:30:00.000Z','2024-10-01T01:30:00.000Z','Người thử','','','01924567-0000-7000-8000-000000000032',1,'{"type":"BB","title":"Biên bản buổi làm việc của Đoàn giám sát với Phường 3","rule_set":"front-nd30","author":"Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai","subject":"Buổi làm việc của Đoàn giám sát với Phường 3","mark":{"draft":true},"blocks":[{"header":{"left":[{"text":"ỦY BAN MTTQ VIỆT NAM"},{"text":"QUẬN SÔNG MAI"},{"text":"ĐOÀN GIÁM SÁT","bold":true}],"separator":"line","number":"Số:      /BB-ĐGS","national":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","motto":"Độc lập - Tự do - Hạnh phúc"}},{"title":{"kind":"BIÊN BẢN","subject":"Buổi làm việc của Đoàn giám sát với Phường 3"}},{"para":{"role":"body","runs":[{"text":"Buổi làm việc bắt đầu đúng giờ."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3","by_hand":true,"composed":[{"text":"Thời gian bắt đầu:       giờ      , ngày 09 tháng 9 năm 2024."}]}},{"para":{"role":"body","runs":[{"text":"Địa điểm: ……………………."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3"}},{"para":{"role":"body","runs":[{"text":"Thành phần tham dự:"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3","keep_nxt":true}},{"para":{"role":"dash","label":"-","runs":[{"text":"Đoàn giám sát của Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai: ……………………."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3"}},{"para":{"role":"body","runs":[{"text":"Chủ trì: ……………………."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3"}},{"para":{"role":"body","runs":[{"text":"Thư ký (người ghi biên bản): ……………………."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3"}},{"para":{"role":"body","runs":[{"text":"Nội dung buổi làm việc:"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Buổi làm việc với Phường 3","keep_nxt":true}},{"para":{"role":"clause","label":"1.","runs":[{"text":"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc"}],"field":"Tên mục","outline":2,"keep_nxt":true}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc"}},{"para":{"role":"clause","label":"2.","runs":[{"text":"Đại diện cơ quan, đơn vị được giám sát báo cáo"}],"field":"Tên mục","outline":2,"keep_nxt":true}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Đại diện cơ quan, đơn vị được giám sát báo cáo"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Đại diện cơ quan, đơn vị được giám sát báo cáo"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Đại diện cơ quan, đơn vị được giám sát báo cáo"}},{"para":{"role":"clause","label":"3.","runs":[{"text":"Ý kiến của các thành viên Đoàn giám sát"}],"field":"Tên mục","outline":2,"keep_nxt":true}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Ý kiến của các thành viên Đoàn giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Ý kiến của các thành viên Đoàn giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Ý kiến của các thành viên Đoàn giám sát"}},{"para":{"role":"clause","label":"4.","runs":[{"text":"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát"}],"field":"Tên mục","outline":2,"keep_nxt":true}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát"}},{"para":{"role":"clause","label":"5.","runs":[{"text":"Kết luận của Trưởng đoàn giám sát"}],"field":"Tên mục","outline":2,"keep_nxt":true}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Kết luận của Trưởng đoàn giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Kết luận của Trưởng đoàn giám sát"}},{"para":{"role":"body","runs":[{"text":"................................................................................................................"}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Kết luận của Trưởng đoàn giám sát"}},{"para":{"role":"body","runs":[{"text":"Buổi làm việc kết thúc vào       giờ      , ngày 09 tháng 9 năm 2024./."}],"sources":["01924567-0000-7000-8000-000000000029"],"field":"Kết thúc buổi làm việc"}},{"signature":{"recipients":["Lưu: VT, Hồ sơ giám sát"],"authority":["CHỦ TỌA"],"name":"","second":{"authority":["THƯ KÝ"],"name":""}}}]}','',0,'','','','','');
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
INSERT INTO journal VALUES(1,'01924567-0000-7000-8000-000000000003',1,'7c6db6e76b07759cea74d5576d47333140598aeab63e0bcbd1d521cce8cd8f51','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000001','Chuẩn bị','office','01924567-0000-7000-8000-000000000002','','{"uid":"01924567-0000-7000-8000-000000000002","version":1,"content_hash":"c944c297a4d2563c6f4cc5091ddf9e03a96f6fd6609ff764deb9b2bde241a3ff","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử"}','','5e9e8741842c49cd633349afabf4dab3f18c76db3abb72d92653fb8c5e8b24c0');
INSERT INTO journal VALUES(2,'01924567-0000-7000-8000-000000000006',1,'6bc917c7a204d4d83ed12fb16b7cd24c650e59d386d212df6c4c74548ea2eab0','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000004','Chuẩn bị','office_version','01924567-0000-7000-8000-000000000005','','{"uid":"01924567-0000-7000-8000-000000000005","version":1,"content_hash":"c4a543e7f224914edca00b79a5ea7a91f0ddea19e68d2d96eece7b7ea626b940","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","office":"01924567-0000-7000-8000-000000000002","level":"district","name":"Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai","header":[{"text":"ỦY BAN MTTQ VIỆT NAM","bold":true},{"text":"QUẬN SÔNG MAI","bold":true}],"code":"MTTQ-BTT","place":"Sông Mai","rule_set":"front-nd30"}','5e9e8741842c49cd633349afabf4dab3f18c76db3abb72d92653fb8c5e8b24c0','c88e21fd20e0eaa454dd1b1c69a008eec3be2ed3210f2fbbfc35cf486b2b8023');
INSERT INTO journal VALUES(3,'01924567-0000-7000-8000-000000000009',1,'ee534a290669f11819ae350fd17d0c642c848cf656fee1d57c091ebd6e6e2204','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000007','Chuẩn bị','person','01924567-0000-7000-8000-000000000008','','{"uid":"01924567-0000-7000-8000-000000000008","version":1,"content_hash":"34ceac23d5a84d6329c5184222bd00744c5a6672ab2e69ef968bd4b3ed3e7ac3","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","full_name":"Lê Thị Mẫu Đơn","address":"đồng chí"}','c88e21fd20e0eaa454dd1b1c69a008eec3be2ed3210f2fbbfc35cf486b2b8023','b74b105b0d1f900b7e07ef4c705db985f0f2d0c871fc9db1ff30949d05a9ba7c');
INSERT INTO journal VALUES(4,'01924567-0000-7000-8000-000000000012',1,'8ba24008f9404e09d4772720463f369b9d13505f01222cd58f6baba712e9f1e5','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000010','Chuẩn bị','post','01924567-0000-7000-8000-000000000011','','{"uid":"01924567-0000-7000-8000-000000000011","version":1,"content_hash":"c29c34b0f77199f0c7272b2c775304d0965469a645510741290e7be2917104c3","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","person":"01924567-0000-7000-8000-000000000008","office":"01924567-0000-7000-8000-000000000002","title":"Chủ tịch","valid_from":"2020-01-01","signs":["KH","QĐ","ĐC","LICH","GM","BB","BC","TB","CVKN","CVDD","CVDC","CV","PTD","SO","ML","BCN"],"authority":["TM. BAN THƯỜNG TRỰC","CHỦ TỊCH"]}','b74b105b0d1f900b7e07ef4c705db985f0f2d0c871fc9db1ff30949d05a9ba7c','199d005f7021110072cb80f88f7097b703541a3194613816bd0a467b67e8b0a9');
INSERT INTO journal VALUES(5,'01924567-0000-7000-8000-000000000015',1,'64b1368191e6b7c22e0fb9319935b75a6a2e5157f20675bd2d7b10e5cadd5b1a','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000013','Chuẩn bị','ward','01924567-0000-7000-8000-000000000014','','{"uid":"01924567-0000-7000-8000-000000000014","version":1,"content_hash":"df63f2c11238d40e92167c47dcb1695c6846a98ebb715f321ec05ba7e8e075ab","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","area":"quận Sông Mai"}','199d005f7021110072cb80f88f7097b703541a3194613816bd0a467b67e8b0a9','ed987d3bf6f4436cbcff636db240d2f140904d03924753e3a1b461023f36d774');
INSERT INTO journal VALUES(6,'01924567-0000-7000-8000-000000000018',1,'e923703fff2594c7c7c6d53e05fd5dc56a5a448769a45a7b3fe8b756bfe66fd6','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000016','Chuẩn bị','ward_version','01924567-0000-7000-8000-000000000017','','{"uid":"01924567-0000-7000-8000-000000000017","version":1,"content_hash":"e462bb5495e251d46f938e152b7bd2a5df5677e2fe30af18cfa56e7cfeb28dcb","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","ward":"01924567-0000-7000-8000-000000000014","kind":"phuong","name":"3"}','ed987d3bf6f4436cbcff636db240d2f140904d03924753e3a1b461023f36d774','37c84a43ca139c7a8a7b98946efc4f29b89ff9183d8747c26310f77365310781');
INSERT INTO journal VALUES(7,'01924567-0000-7000-8000-000000000021',1,'f19bf94bed378041fcbf24dc4e6be8039bba7e18df6e710581649fa0e52a1242','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000019','Chuẩn bị','body','01924567-0000-7000-8000-000000000020','','{"uid":"01924567-0000-7000-8000-000000000020","version":1,"content_hash":"27f8ae78854fd25501a46bb0ed9a4e56dfb4ad69b37844691d013174300018fc","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","ward":"01924567-0000-7000-8000-000000000014","kind":"ubnd"}','37c84a43ca139c7a8a7b98946efc4f29b89ff9183d8747c26310f77365310781','2b95e0739d4e336b5d610d3f4503a2d62acf4d770c549db9863ec194cd4f099c');
INSERT INTO journal VALUES(8,'01924567-0000-7000-8000-000000000024',1,'d679fceb33413674567b02d3bf4e0f3cf5de672f2aa45f649938af1571ff86bc','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000022','Chuẩn bị','mission','01924567-0000-7000-8000-000000000023','','{"uid":"01924567-0000-7000-8000-000000000023","version":1,"content_hash":"717dd67d00c9e4bbba38ec408595a994a8133adb2757d765418189a2d484418d","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","code":"SM-2024-01","theme":"việc tiếp công dân","office":"01924567-0000-7000-8000-000000000002","period_from":"2024-09-09","period_to":"2024-09-13","state":"in_progress"}','2b95e0739d4e336b5d610d3f4503a2d62acf4d770c549db9863ec194cd4f099c','a268a26b33afb4fd259b2ba01a0bec7a6272d49fe3d3c52304c546958eccca38');
INSERT INTO journal VALUES(9,'01924567-0000-7000-8000-000000000027',1,'b713f8c4469e2be780787ae4d467d9f7834313a2fb3aa5a152a3473859857737','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000025','Chuẩn bị','mission_ward','01924567-0000-7000-8000-000000000026','','{"uid":"01924567-0000-7000-8000-000000000026","version":1,"content_hash":"373bf3e8ea3733f523846ad866ecb40789561e22108135c8603164306d9473b7","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","mission":"01924567-0000-7000-8000-000000000023","ward":"01924567-0000-7000-8000-000000000014","ord":1}','a268a26b33afb4fd259b2ba01a0bec7a6272d49fe3d3c52304c546958eccca38','3b2b1344ebde646d665ece32cf1f600bc70acc716def47d0da5396842aec2d41');
INSERT INTO journal VALUES(10,'01924567-0000-7000-8000-000000000030',1,'6b01437782c9ff5e9d76645686884999144bf2db43e07a33fdadabd87f068b7f','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000028','Thêm buổi làm việc','session','01924567-0000-7000-8000-000000000029','','{"uid":"01924567-0000-7000-8000-000000000029","version":1,"content_hash":"49f7842bd53f77fabcbaa3743dd745ebb3bf6a1a29034f7a75cab7c7d50d8a65","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","mission":"01924567-0000-7000-8000-000000000023","ward":"01924567-0000-7000-8000-000000000014","day":"2024-09-09","state":"planned"}','3b2b1344ebde646d665ece32cf1f600bc70acc716def47d0da5396842aec2d41','f61fb6d4cda26fe9d47c9e4c51988c98cbd5b8f0726d0aeccc1170f7d1ca344a');
INSERT INTO journal VALUES(11,'01924567-0000-7000-8000-000000000033',1,'3ad2d7b5ede426553a065583b76ee7db1f8ff94a1244fb14c6a2a49ab12128b7','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000031','Thêm văn bản','document','01924567-0000-7000-8000-000000000032','','{"uid":"01924567-0000-7000-8000-000000000032","version":1,"content_hash":"0acbe44750b644c5b792f5515247f85d2cfb36f52f85f1d81de63007518106df","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","type":"BB","mission":"01924567-0000-7000-8000-000000000023","ward":"01924567-0000-7000-8000-000000000014","office":"01924567-0000-7000-8000-000000000002","rule_set":"front-nd30","state":"draft"}','f61fb6d4cda26fe9d47c9e4c51988c98cbd5b8f0726d0aeccc1170f7d1ca344a','2d073a4f4b4337fb96d3416e71b238fb0e182b2e257c58be760546e7526b51c2');
INSERT INTO journal VALUES(12,'01924567-0000-7000-8000-000000000036',1,'09d54aafca39e61da17b7c60c87720f43be6f1a0e6f10d539bfdacd384239012','2024-10-01T01:30:00.000Z','Người thử','01924567-0000-7000-8000-000000000034','Sửa đoạn','document_version','01924567-0000-7000-8000-000000000035','','{"uid":"01924567-0000-7000-8000-000000000035","version":1,"content_hash":"2e6e4b5b002ee01cc5081ec97fef9b0d7390713541ec3ef4d6e05a0f543ada48","created_at":"2024-10-01T01:30:00.000Z","changed_at":"2024-10-01T01:30:00.000Z","changed_by":"Người thử","document":"01924567-0000-7000-8000-000000000032","n":1,"tree":"{\"type\":\"BB\",\"title\":\"Biên bản buổi làm việc của Đoàn giám sát với Phường 3\",\"rule_set\":\"front-nd30\",\"author\":\"Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai\",\"subject\":\"Buổi làm việc của Đoàn giám sát với Phường 3\",\"mark\":{\"draft\":true},\"blocks\":[{\"header\":{\"left\":[{\"text\":\"ỦY BAN MTTQ VIỆT NAM\"},{\"text\":\"QUẬN SÔNG MAI\"},{\"text\":\"ĐOÀN GIÁM SÁT\",\"bold\":true}],\"separator\":\"line\",\"number\":\"Số:      /BB-ĐGS\",\"national\":\"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\",\"motto\":\"Độc lập - Tự do - Hạnh phúc\"}},{\"title\":{\"kind\":\"BIÊN BẢN\",\"subject\":\"Buổi làm việc của Đoàn giám sát với Phường 3\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Buổi làm việc bắt đầu đúng giờ.\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\",\"by_hand\":true,\"composed\":[{\"text\":\"Thời gian bắt đầu:       giờ      , ngày 09 tháng 9 năm 2024.\"}]}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Địa điểm: …………………….\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Thành phần tham dự:\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\",\"keep_nxt\":true}},{\"para\":{\"role\":\"dash\",\"label\":\"-\",\"runs\":[{\"text\":\"Đoàn giám sát của Ban Thường trực Ủy ban MTTQ Việt Nam quận Sông Mai: …………………….\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Chủ trì: …………………….\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Thư ký (người ghi biên bản): …………………….\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Nội dung buổi làm việc:\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Buổi làm việc với Phường 3\",\"keep_nxt\":true}},{\"para\":{\"role\":\"clause\",\"label\":\"1.\",\"runs\":[{\"text\":\"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc\"}],\"field\":\"Tên mục\",\"outline\":2,\"keep_nxt\":true}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Trưởng đoàn giám sát công bố kế hoạch, quyết định, mục đích, yêu cầu và chương trình làm việc\"}},{\"para\":{\"role\":\"clause\",\"label\":\"2.\",\"runs\":[{\"text\":\"Đại diện cơ quan, đơn vị được giám sát báo cáo\"}],\"field\":\"Tên mục\",\"outline\":2,\"keep_nxt\":true}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Đại diện cơ quan, đơn vị được giám sát báo cáo\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Đại diện cơ quan, đơn vị được giám sát báo cáo\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Đại diện cơ quan, đơn vị được giám sát báo cáo\"}},{\"para\":{\"role\":\"clause\",\"label\":\"3.\",\"runs\":[{\"text\":\"Ý kiến của các thành viên Đoàn giám sát\"}],\"field\":\"Tên mục\",\"outline\":2,\"keep_nxt\":true}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Ý kiến của các thành viên Đoàn giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Ý kiến của các thành viên Đoàn giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Ý kiến của các thành viên Đoàn giám sát\"}},{\"para\":{\"role\":\"clause\",\"label\":\"4.\",\"runs\":[{\"text\":\"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát\"}],\"field\":\"Tên mục\",\"outline\":2,\"keep_nxt\":true}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Giải trình, kiến nghị của cơ quan, đơn vị được giám sát\"}},{\"para\":{\"role\":\"clause\",\"label\":\"5.\",\"runs\":[{\"text\":\"Kết luận của Trưởng đoàn giám sát\"}],\"field\":\"Tên mục\",\"outline\":2,\"keep_nxt\":true}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Kết luận của Trưởng đoàn giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Kết luận của Trưởng đoàn giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"................................................................................................................\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Kết luận của Trưởng đoàn giám sát\"}},{\"para\":{\"role\":\"body\",\"runs\":[{\"text\":\"Buổi làm việc kết thúc vào       giờ      , ngày 09 tháng 9 năm 2024./.\"}],\"sources\":[\"01924567-0000-7000-8000-000000000029\"],\"field\":\"Kết thúc buổi làm việc\"}},{\"signature\":{\"recipients\":[\"Lưu: VT, Hồ sơ giám sát\"],\"authority\":[\"CHỦ TỌA\"],\"name\":\"\",\"second\":{\"authority\":[\"THƯ KÝ\"],\"name\":\"\"}}}]}"}','2d073a4f4b4337fb96d3416e71b238fb0e182b2e257c58be760546e7526b51c2','58333ec68a42ab64ccafe2db6fbc312906c4041eec69c349577b3a9cf309c49c');
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
CREATE UNIQUE INDEX setting_key ON setting (key) WHERE deleted_at = '';
CREATE INDEX office_version_office ON office_version (office);
CREATE UNIQUE INDEX rule_set_code ON rule_set (code) WHERE deleted_at = '';
CREATE INDEX rule_set_version_rule_set ON rule_set_version (rule_set);
CREATE INDEX ward_version_ward ON ward_version (ward);
CREATE INDEX ward_change_link_change ON ward_change_link (change);
CREATE INDEX ward_change_link_from_ward ON ward_change_link (from_ward);
CREATE INDEX ward_change_link_to_ward ON ward_change_link (to_ward);
CREATE INDEX body_ward ON body (ward);
CREATE UNIQUE INDEX body_kind ON body (ward, kind) WHERE deleted_at = '' AND kind <> 'khac';
CREATE INDEX post_person ON post (person);
CREATE INDEX post_office ON post (office);
CREATE INDEX post_body ON post (body);
CREATE INDEX basis_replaced_by ON basis (replaced_by);
CREATE INDEX mission_office ON mission (office);
CREATE INDEX mission_copied_from ON mission (copied_from);
CREATE UNIQUE INDEX mission_code ON mission (code) WHERE deleted_at = '';
CREATE INDEX mission_event_mission ON mission_event (mission);
CREATE INDEX mission_basis_mission ON mission_basis (mission);
CREATE INDEX mission_basis_basis ON mission_basis (basis);
CREATE UNIQUE INDEX mission_basis_pair ON mission_basis (mission, basis) WHERE deleted_at = '';
CREATE INDEX topic_mission ON topic (mission);
CREATE INDEX mission_ward_mission ON mission_ward (mission);
CREATE INDEX mission_ward_ward ON mission_ward (ward);
CREATE UNIQUE INDEX mission_ward_pair ON mission_ward (mission, ward) WHERE deleted_at = '';
CREATE INDEX mission_body_mission_ward ON mission_body (mission_ward);
CREATE INDEX mission_body_body ON mission_body (body);
CREATE UNIQUE INDEX mission_body_pair ON mission_body (mission_ward, body) WHERE deleted_at = '';
CREATE INDEX member_mission ON member (mission);
CREATE INDEX member_person ON member (person);
CREATE INDEX member_post ON member (post);
CREATE INDEX session_mission ON session (mission);
CREATE INDEX session_ward ON session (ward);
CREATE INDEX session_chair ON session (chair);
CREATE INDEX session_secretary ON session (secretary);
CREATE INDEX attendance_session ON attendance (session);
CREATE INDEX attendance_body ON attendance (body);
CREATE INDEX finding_mission ON finding (mission, ord, uid) WHERE deleted_at = '';
CREATE INDEX finding_topic ON finding (topic);
CREATE INDEX finding_session ON finding (session);
CREATE INDEX finding_ward_finding ON finding_ward (finding);
CREATE INDEX finding_ward_ward ON finding_ward (ward);
CREATE UNIQUE INDEX finding_ward_pair ON finding_ward (finding, ward) WHERE deleted_at = '';
CREATE INDEX finding_source_finding ON finding_source (finding);
CREATE INDEX finding_source_source ON finding_source (source);
CREATE UNIQUE INDEX finding_source_pair ON finding_source (finding, source) WHERE deleted_at = '';
CREATE INDEX finding_link_cause ON finding_link (cause);
CREATE INDEX finding_link_limitation ON finding_link (limitation);
CREATE UNIQUE INDEX finding_link_pair ON finding_link (cause, limitation) WHERE deleted_at = '';
CREATE INDEX recommendation_mission ON recommendation (mission, ord, uid) WHERE deleted_at = '';
CREATE INDEX recommendation_follower ON recommendation (follower);
CREATE INDEX recommendation_repeat_of ON recommendation (repeat_of);
CREATE INDEX addressee_recommendation ON addressee (recommendation);
CREATE INDEX addressee_body ON addressee (body);
CREATE UNIQUE INDEX addressee_pair ON addressee (recommendation, body) WHERE deleted_at = '';
CREATE INDEX recommendation_finding_recommendation ON recommendation_finding (recommendation);
CREATE INDEX recommendation_finding_finding ON recommendation_finding (finding);
CREATE UNIQUE INDEX recommendation_finding_pair ON recommendation_finding (recommendation, finding) WHERE deleted_at = '';
CREATE INDEX recommendation_event_recommendation ON recommendation_event (recommendation);
CREATE INDEX due_change_recommendation ON due_change (recommendation);
CREATE INDEX answer_recommendation ON answer (recommendation);
CREATE INDEX answer_body ON answer (body);
CREATE UNIQUE INDEX phrase_code ON phrase (code) WHERE deleted_at = '';
CREATE INDEX document_mission ON document (mission);
CREATE INDEX document_ward ON document (ward);
CREATE INDEX document_office ON document (office);
CREATE INDEX document_signer ON document (signer);
CREATE INDEX document_template ON document (template);
CREATE INDEX document_replaces ON document (replaces);
CREATE INDEX document_corrects ON document (corrects);
CREATE INDEX document_event_document ON document_event (document);
CREATE UNIQUE INDEX document_version_n ON document_version (document, n);
CREATE INDEX document_version_pdf ON document_version (pdf) WHERE issued = 1;
CREATE INDEX document_version_docx ON document_version (docx) WHERE issued = 1;
CREATE INDEX number_series_office ON number_series (office);
CREATE UNIQUE INDEX number_series_run ON number_series (office, doc_type, scope, scope_from) WHERE deleted_at = '';
CREATE INDEX number_use_series ON number_use (series);
CREATE INDEX number_use_document ON number_use (document);
CREATE UNIQUE INDEX number_use_number ON number_use (series, number);
CREATE INDEX attachment_owner ON attachment (owner);
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE INDEX signed_copy_document_version ON signed_copy (document_version);
CREATE INDEX signed_copy_attachment ON signed_copy (attachment);
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
COMMIT;
