/// The tables, as the list of steps that made them. A step that has been released is never edited: a new one follows it.
///
/// Comments in the text stay in the database, for those who open it by hand.
enum Schema {
    /// Marks the file as ours ("Jaln"), for `file(1)` and against opening another program's database.
    static let applicationID: Int64 = 0x4A61_6C6E

    static let migrations: [[Statement]] = [events + directory + index, invitationsAndSecurity, readMarks]

    /// The version this program writes. A file of a higher one is refused.
    static var version: Int { migrations.count }

    private static let events: [Statement] = [
        Statement(
            """
            CREATE TABLE stream (
                -- One row for each deployment there is or was. Written with its events, so that its head is one lookup.
                id TEXT NOT NULL PRIMARY KEY,
                head INTEGER NOT NULL,
                -- The command of the event at the head: tells two events of the same sequence apart.
                last_command TEXT NOT NULL,
                -- The moment of the event at the head.
                changed_at INTEGER NOT NULL,
                -- Counts changes of the whole file: what other processes changed is what is above the last one seen.
                change INTEGER NOT NULL,
                -- A deleted stream keeps this row alone, so that a late retry can not bring it back.
                deleted_at INTEGER
            ) STRICT, WITHOUT ROWID
            """),
        Statement("CREATE UNIQUE INDEX stream_change ON stream (change)"),
        Statement(
            """
            CREATE TABLE event (
                stream TEXT NOT NULL REFERENCES stream (id),
                seq INTEGER NOT NULL CHECK (seq > 0),
                at INTEGER NOT NULL,
                actor TEXT NOT NULL,
                command_id TEXT NOT NULL,
                body TEXT NOT NULL,
                PRIMARY KEY (stream, seq)
            ) STRICT, WITHOUT ROWID
            """),
        Statement("CREATE INDEX event_command ON event (stream, command_id)"),
        Statement(
            """
            CREATE TABLE snapshot (
                stream TEXT NOT NULL REFERENCES stream (id),
                seq INTEGER NOT NULL,
                -- The form of the body: a snapshot of another form is not read, the events are.
                format INTEGER NOT NULL,
                body BLOB NOT NULL,
                PRIMARY KEY (stream, seq)
            ) STRICT
            """),
    ]

    private static let directory: [Statement] = [
        Statement(
            """
            CREATE TABLE account (
                id TEXT NOT NULL PRIMARY KEY,
                email TEXT NOT NULL,
                -- The e-mail address without case, as it is looked up.
                email_key TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                password_hash TEXT,
                locale TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                is_administrator INTEGER NOT NULL,
                disabled_at INTEGER
            ) STRICT
            """),
        Statement(
            """
            CREATE TABLE session (
                -- SHA-256 of the token; the token itself is only in the browser.
                token_hash BLOB NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                created_at INTEGER NOT NULL,
                last_seen_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                user_agent TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """),
        Statement("CREATE INDEX session_account ON session (account)"),
        Statement("CREATE INDEX session_expiry ON session (expires_at)"),
        Statement(
            """
            CREATE TABLE api_token (
                id TEXT NOT NULL PRIMARY KEY,
                token_hash BLOB NOT NULL UNIQUE,
                account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                label TEXT NOT NULL,
                scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
                created_at INTEGER NOT NULL,
                expires_at INTEGER,
                last_used_at INTEGER
            ) STRICT
            """),
        Statement("CREATE INDEX api_token_account ON api_token (account)"),
        Statement(
            """
            CREATE TABLE membership (
                deployment TEXT NOT NULL REFERENCES stream (id),
                account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                role TEXT NOT NULL,
                person TEXT,
                since INTEGER NOT NULL,
                PRIMARY KEY (deployment, account)
            ) STRICT, WITHOUT ROWID
            """),
        Statement("CREATE INDEX membership_account ON membership (account)"),
    ]

    /// Ways in, and what administrators want to know of who uses them.
    private static let invitationsAndSecurity: [Statement] = [
        Statement(
            """
            CREATE TABLE invitation (
                id TEXT NOT NULL PRIMARY KEY,
                -- SHA-256 of the secret in the link.
                token_hash BLOB NOT NULL UNIQUE,
                deployment TEXT NOT NULL REFERENCES stream (id),
                role TEXT NOT NULL,
                person TEXT,
                -- The only address that may come in by it; NULL for whoever has the link.
                email TEXT,
                created_by TEXT NOT NULL REFERENCES account (id),
                created_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                -- How many may come in by it; NULL when that is not counted.
                use_limit INTEGER,
                uses INTEGER NOT NULL
            ) STRICT
            """),
        Statement("CREATE INDEX invitation_deployment ON invitation (deployment)"),
        Statement("CREATE INDEX invitation_expiry ON invitation (expires_at)"),
        // A token may open one deployment alone.
        Statement("ALTER TABLE api_token ADD COLUMN deployment TEXT"),
        Statement(
            """
            CREATE TABLE security_event (
                number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                at INTEGER NOT NULL,
                kind TEXT NOT NULL,
                -- No references: what happened stays told when account or deployment are gone.
                account TEXT,
                actor TEXT,
                machine TEXT NOT NULL,
                deployment TEXT,
                detail TEXT NOT NULL
            ) STRICT
            """),
        Statement("CREATE INDEX security_event_moment ON security_event (at)"),
        Statement(
            """
            CREATE TABLE sign_in_attempt (
                -- Who or what is counted, as a hash: what people type into the field of an address may be a password.
                key TEXT NOT NULL PRIMARY KEY,
                failures INTEGER NOT NULL,
                first_at INTEGER NOT NULL,
                locked_until INTEGER
            ) STRICT, WITHOUT ROWID
            """),
    ]

    private static let readMarks: [Statement] = [
        Statement(
            """
            CREATE TABLE read_mark (
                -- How far an account has read what happened in a deployment.
                account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                deployment TEXT NOT NULL REFERENCES stream (id),
                -- One action alone, or empty for all of it.
                action TEXT NOT NULL,
                seq INTEGER NOT NULL,
                PRIMARY KEY (account, deployment, action)
            ) STRICT, WITHOUT ROWID
            """)
    ]

    /// Everything here can be made again from the events. Questions go by deployment, which the primary keys serve:
    /// every further index would be written with every change.
    private static let index: [Statement] = [
        Statement(
            """
            CREATE TABLE deployment_index (
                deployment TEXT NOT NULL PRIMARY KEY REFERENCES stream (id),
                name TEXT NOT NULL,
                opened_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """),
        Statement(
            """
            CREATE TABLE action_index (
                deployment TEXT NOT NULL REFERENCES stream (id),
                action TEXT NOT NULL,
                number INTEGER NOT NULL,
                title TEXT NOT NULL,
                status TEXT NOT NULL,
                workstream TEXT,
                responsible TEXT,
                -- Days since 1970-01-01.
                due_day INTEGER,
                PRIMARY KEY (deployment, action)
            ) STRICT, WITHOUT ROWID
            """),
        Statement(
            """
            CREATE TABLE event_action (
                -- Which actions an event says it touches, for the history of one action.
                deployment TEXT NOT NULL REFERENCES stream (id),
                action TEXT NOT NULL,
                seq INTEGER NOT NULL,
                PRIMARY KEY (deployment, action, seq)
            ) STRICT, WITHOUT ROWID
            """),
    ]
}
