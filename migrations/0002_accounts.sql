-- Accounts: who works here, how they prove it, and what they may do.
--
-- No table holds a password, a token or a recovery code, only what proves one.

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL,
  email TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  sort_key BLOB NOT NULL,      -- of the full name, in Vietnamese order
  folded TEXT NOT NULL,        -- full name and login, to be searched without tones
  password_hash TEXT NOT NULL, -- argon2id, with its parameters and salt
  password_set_at INTEGER NOT NULL,
  password_must_change INTEGER NOT NULL,
  totp_secret BLOB,            -- absent: no second factor
  totp_offered BLOB,           -- waits to be confirmed with a first code
  totp_last_step INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  active_since INTEGER NOT NULL,
  last_signed_in_at INTEGER
) STRICT;
CREATE INDEX account_by_name ON account (sort_key, id);

-- The passwords before the present one that may not come back (R-SEC-09).
CREATE TABLE former_password (
  account INTEGER NOT NULL REFERENCES account (id),
  replaced_at INTEGER NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (account, replaced_at)
) STRICT;

CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id),
  hash BLOB NOT NULL,
  PRIMARY KEY (account, hash)
) STRICT;

-- Failed attempts by what was tried: the hash of a login whether it exists or not, or an account's
-- second factor.
CREATE TABLE failed_attempt (
  what TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  locked_until INTEGER
) STRICT;
CREATE INDEX failed_attempt_by_age ON failed_attempt (last_at);

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  token_hash BLOB NOT NULL UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('second_factor', 'open')),
  device TEXT NOT NULL,
  network TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_account ON session (account);

-- Who may do what, where and for how long. `portal` is absent for the installation as a whole; the
-- role is a code of the rulebook, which says what duties it gives. Rows are ended, never deleted:
-- they are the register of operators (R-POR-16).
CREATE TABLE role_assignment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  portal INTEGER,
  role TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER,
  granted_at INTEGER NOT NULL,
  granted_by INTEGER REFERENCES account (id)
) STRICT;
CREATE INDEX role_assignment_of_account ON role_assignment (account);
CREATE INDEX role_assignment_on_portal ON role_assignment (portal);
