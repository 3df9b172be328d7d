import Planning

extension Directory {
    /// A key to the API, made by a person for a program.
    public struct APIToken: Hashable, Sendable, Identifiable {
        public enum Scope: String, CaseIterable, Codable, Sendable {
            case read, write
        }

        public let id: Identifier<APIToken>
        public let tokenHash: TokenHash
        public let account: AccountID
        /// What it is for, in its owner's words.
        public let label: String
        public let scope: Scope
        public let createdAt: Moment
        /// Nil when it does not expire.
        public let expiresAt: Moment?
        /// Precise to a few minutes.
        public let lastUsedAt: Moment?
        /// The only deployment it opens; nil for all of its account's.
        public let deployment: DeploymentID?

        public init(
            id: Identifier<APIToken>, tokenHash: TokenHash, account: AccountID, label: String, scope: Scope,
            createdAt: Moment, expiresAt: Moment?, lastUsedAt: Moment? = nil, deployment: DeploymentID? = nil
        ) {
            self.id = id
            self.tokenHash = tokenHash
            self.account = account
            self.label = label
            self.scope = scope
            self.createdAt = createdAt
            self.expiresAt = expiresAt
            self.lastUsedAt = lastUsedAt
            self.deployment = deployment
        }
    }

    /// Adds a token. Throws ``DirectoryError/noSuchAccount(_:)`` when the account is gone or disabled.
    public func add(_ token: APIToken, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            guard try Directory.enabledAccount(token.account, connection) != nil else {
                throw DirectoryError.noSuchAccount(token.account)
            }
            try connection.run(
                .insertAPIToken,
                [
                    .id(token.id), .hash(token.tokenHash), .id(token.account), .text(token.label),
                    .text(token.scope.rawValue), .moment(token.createdAt), .optional(token.expiresAt) { .moment($0) },
                    .optional(token.lastUsedAt) { .moment($0) }, .optional(token.deployment) { .id($0) },
                ])
            try event?.write(connection)
        }
    }

    /// A token and its account; nil when it is unknown, over, or the account disabled.
    /// Cost: two lookups; a write every few minutes, which may fail without harm.
    ///
    /// - Parameter machine: Where it is used, for the security log: its first use is told there.
    public func apiToken(
        _ tokenHash: TokenHash, at moment: Moment, from machine: String = ""
    ) async throws -> (token: APIToken, account: Account)? {
        let found = try await database.read { connection -> (token: APIToken, account: Account)? in
            guard
                let token = try connection.row(.apiToken, [.hash(tokenHash), .moment(moment)]).map({ try APIToken($0) }),
                let account = try Directory.enabledAccount(token.account, connection)
            else { return nil }
            return (token, account)
        }
        if let token = found?.token,
            moment.milliseconds - (token.lastUsedAt?.milliseconds ?? .min / 2) > Self.lastUsePrecision
        {
            try? await writer.write { connection in
                try connection.run(.touchAPIToken, [.id(token.id), .moment(moment)])
                guard token.lastUsedAt == nil else { return }
                try SecurityEvent(.tokenFirstUsed, at: moment, account: token.account, from: machine, detail: token.label)
                    .write(connection)
            }
        }
        return found
    }

    /// The account's tokens, the newest first, those that have expired included.
    public func apiTokens(of account: AccountID) async throws -> [APIToken] {
        try await database.read { try $0.rows(.apiTokensOfAccount, [.id(account)]).map { try APIToken($0) } }
    }

    /// Takes a token of an account back. One that is gone, or of somebody else, is left alone.
    public func revoke(
        _ token: Identifier<APIToken>, of account: AccountID, noting event: SecurityEvent? = nil
    ) async throws {
        try await writer.write { connection in
            try connection.run(.deleteAPIToken, [.id(token), .id(account)])
            if connection.changedRows > 0 { try event?.write(connection) }
        }
    }
}

extension Directory.APIToken {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.id(0), tokenHash: try row.hash(1), account: try row.id(2), label: try row.text(3),
            scope: try row.named(4), createdAt: try row.moment(5), expiresAt: try row.optionalMoment(6),
            lastUsedAt: try row.optionalMoment(7), deployment: try row.optionalID(8))
    }
}
