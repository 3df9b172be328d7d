import Planning

extension Directory {
    /// A browser that has signed in.
    public struct Session: Hashable, Sendable {
        public let tokenHash: TokenHash
        public let account: AccountID
        public let createdAt: Moment
        /// Precise to a few minutes.
        public let lastSeenAt: Moment
        public let expiresAt: Moment
        public let userAgent: String

        public init(tokenHash: TokenHash, account: AccountID, createdAt: Moment, expiresAt: Moment, userAgent: String) {
            self.init(
                tokenHash: tokenHash, account: account, createdAt: createdAt, lastSeenAt: createdAt,
                expiresAt: expiresAt, userAgent: userAgent)
        }

        init(
            tokenHash: TokenHash, account: AccountID, createdAt: Moment, lastSeenAt: Moment, expiresAt: Moment,
            userAgent: String
        ) {
            self.tokenHash = tokenHash
            self.account = account
            self.createdAt = createdAt
            self.lastSeenAt = lastSeenAt
            self.expiresAt = expiresAt
            self.userAgent = userAgent
        }
    }

    /// Opens a session, and clears away those that have expired. Throws ``DirectoryError/noSuchAccount(_:)`` when the
    /// account is gone or disabled.
    public func open(_ session: Session, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            guard let account = try Directory.enabledAccount(session.account, connection) else {
                throw DirectoryError.noSuchAccount(session.account)
            }
            try connection.run(.deleteExpiredSessions, [.moment(session.createdAt)])
            try connection.run(
                .insertSession,
                [
                    .hash(session.tokenHash), .id(account.id), .moment(session.createdAt), .moment(session.lastSeenAt),
                    .moment(session.expiresAt), .text(session.userAgent),
                ])
            try event?.write(connection)
        }
    }

    /// The session of a token and its account; nil when it is unknown, over, or the account disabled.
    /// Cost: two lookups; a write every few minutes, which may fail without harm.
    public func session(_ tokenHash: TokenHash, at moment: Moment) async throws -> (session: Session, account: Account)? {
        let found = try await database.read { connection -> (session: Session, account: Account)? in
            guard
                let session = try connection.row(.session, [.hash(tokenHash), .moment(moment)]).map({ try Session($0) }),
                let account = try Directory.enabledAccount(session.account, connection)
            else { return nil }
            return (session, account)
        }
        if let found, moment.milliseconds - found.session.lastSeenAt.milliseconds > Self.lastUsePrecision {
            try? await writer.write { try $0.run(.touchSession, [.hash(tokenHash), .moment(moment)]) }
        }
        return found
    }

    /// The account's sessions that are not over, the latest seen first.
    public func sessions(of account: AccountID, at moment: Moment) async throws -> [Session] {
        try await database.read {
            try $0.rows(.sessionsOfAccount, [.id(account), .moment(moment)]).map { try Session($0) }
        }
    }

    /// Signs one browser out.
    public func endSession(_ tokenHash: TokenHash, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            try connection.run(.deleteSession, [.hash(tokenHash)])
            if connection.changedRows > 0 { try event?.write(connection) }
        }
    }

    /// Signs an account out everywhere, or everywhere but here.
    public func endSessions(
        of account: AccountID, except kept: TokenHash? = nil, noting event: SecurityEvent? = nil
    ) async throws {
        try await writer.write { connection in
            try Directory.endSessions(of: account, except: kept, connection)
            if connection.changedRows > 0 { try event?.write(connection) }
        }
    }

    static func endSessions(of account: AccountID, except kept: TokenHash? = nil, _ connection: any Connection) throws {
        try connection.run(.deleteSessionsOfAccount, [.id(account), .blob(kept?.bytes ?? .init())])
    }

    static func enabledAccount(_ id: AccountID, _ connection: any Connection) throws -> Account? {
        guard let row = try connection.row(.account, [.id(id)]) else { return nil }
        let account = try Account(row)
        return account.disabledAt == nil ? account : nil
    }
}

extension Directory.Session {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            tokenHash: try row.hash(0), account: try row.id(1), createdAt: try row.moment(2), lastSeenAt: try row.moment(3),
            expiresAt: try row.moment(4), userAgent: try row.text(5))
    }
}
