import Foundation
import Planning

extension Directory {
    /// Someone who can sign in.
    public struct Account: Hashable, Sendable, Identifiable {
        public let id: AccountID
        /// As written by its owner; two accounts can not have addresses that differ by case alone.
        public var email: String
        public var name: String
        /// Opaque here; nil when the account signs in another way.
        public var passwordHash: String?
        /// The language of its pages, such as `fr`.
        public var locale: String
        public let createdAt: Moment
        public var isAdministrator: Bool
        /// Since when it can not sign in; nil when it can.
        public var disabledAt: Moment?

        public init(
            id: AccountID, email: String, name: String, passwordHash: String?, locale: String, createdAt: Moment,
            isAdministrator: Bool = false, disabledAt: Moment? = nil
        ) {
            self.id = id
            self.email = email
            self.name = name
            self.passwordHash = passwordHash
            self.locale = locale
            self.createdAt = createdAt
            self.isAdministrator = isAdministrator
            self.disabledAt = disabledAt
        }

        /// Its owner has gone: nothing of them is left here but the identifier.
        public var isErased: Bool { email == Self.erasedEmail(id) }

        fileprivate static func erasedEmail(_ id: AccountID) -> String { "\(id)@erased.invalid" }
    }

    /// Whether nobody has an account yet: the first visitor may then create one.
    public func isEmpty() async throws -> Bool {
        try await database.read { try Directory.count(.countAccounts, $0) == 0 }
    }

    /// Creates the very first account, as administrator. Of several at the same moment one succeeds; the others, and all
    /// later ones, throw ``DirectoryError/alreadySetUp``.
    public func createFirstAccount(_ account: Account, noting event: SecurityEvent? = nil) async throws {
        var account = account
        account.isAdministrator = true
        try await writer.write { [account] connection in
            guard try Directory.count(.countAccounts, connection) == 0 else { throw DirectoryError.alreadySetUp }
            try account.write(.insertAccount, connection)
            try event?.write(connection)
        }
    }

    /// Creates an account. Throws ``DirectoryError/emailTaken(_:)``.
    public func create(_ account: Account, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            try account.insert(connection)
            try event?.write(connection)
        }
    }

    public func account(_ id: AccountID) async throws -> Account? {
        try await database.read { try $0.row(.account, [.id(id)]).map { try Account($0) } }
    }

    /// The account with an e-mail address, whatever its case.
    public func account(email: String) async throws -> Account? {
        try await database.read { try $0.row(.accountByEmail, [.text(Account.key(of: email))]).map { try Account($0) } }
    }

    /// Every account, the oldest first.
    public func accounts() async throws -> [Account] {
        try await database.read { try $0.rows(.accounts).map { try Account($0) } }
    }

    /// Changes an account as it is at that moment, so that two changes at once both hold. Disabling it ends its sessions.
    ///
    /// Throws ``DirectoryError/emailTaken(_:)``, ``DirectoryError/noSuchAccount(_:)``, and
    /// ``DirectoryError/lastAdministrator`` when nobody could administer any more.
    @discardableResult
    public func update(
        _ id: AccountID, noting event: SecurityEvent? = nil, _ change: @escaping @Sendable (inout Account) -> Void
    ) async throws -> Account {
        try await writer.write { connection in
            guard var account = try connection.row(.account, [.id(id)]).map({ try Account($0) }) else {
                throw DirectoryError.noSuchAccount(id)
            }
            let before = account
            change(&account)
            try account.checkEmail(connection)
            try account.write(.updateAccount, connection)
            guard try Directory.count(.countAdministrators, connection) > 0 else { throw DirectoryError.lastAdministrator }
            if account != before { try event?.write(connection) }
            if account.disabledAt != nil { try Directory.endSessions(of: id, connection) }
            return account
        }
    }

    /// Forgets who an account was: name, address, password, sessions, tokens, invitations and memberships go. The identifier
    /// stays, so that history still tells one person from another.
    ///
    /// Throws ``DirectoryError/leadsAlone(_:)`` and ``DirectoryError/lastAdministrator``: nobody would see to what it sees to.
    public func erase(_ id: AccountID, at moment: Moment, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            guard var account = try connection.row(.account, [.id(id)]).map({ try Account($0) }) else {
                throw DirectoryError.noSuchAccount(id)
            }
            let ledAlone = try Directory.deploymentsLedAlone(by: id, connection)
            guard ledAlone.isEmpty else { throw DirectoryError.leadsAlone(ledAlone) }
            account.email = Account.erasedEmail(id)
            account.name = ""
            account.passwordHash = nil
            account.isAdministrator = false
            account.disabledAt = moment
            try account.write(.updateAccount, connection)
            guard try Directory.count(.countAdministrators, connection) > 0 else { throw DirectoryError.lastAdministrator }
            try Directory.endSessions(of: id, connection)
            for statement in [Statement.deleteAPITokensOfAccount, .deleteMembershipsOfAccount, .deleteInvitationsBy] {
                try connection.run(statement, [.id(id)])
            }
            try event?.write(connection)
        }
    }

    static func count(_ statement: Statement, _ connection: any Connection, _ arguments: [SQLValue] = []) throws -> Int {
        try connection.row(statement, arguments)?.int(0) ?? 0
    }
}

extension Directory.Account {
    init(_ row: SQLRow, from column: Int = 0) throws {
        self.init(
            id: try row.id(column), email: try row.text(column + 1), name: try row.text(column + 2),
            passwordHash: try row.optionalText(column + 3), locale: try row.text(column + 4),
            createdAt: try row.moment(column + 5), isAdministrator: try row.boolean(column + 6),
            disabledAt: try row.optionalMoment(column + 7))
    }

    static func key(of email: String) -> String {
        email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    /// Throws ``DirectoryError/emailTaken(_:)``.
    func insert(_ connection: any Connection) throws {
        try checkEmail(connection)
        try write(.insertAccount, connection)
    }

    fileprivate func checkEmail(_ connection: any Connection) throws {
        let holder = try connection.row(.accountByEmail, [.text(Self.key(of: email))])
        if let holder, try holder.text(0) != id.rawValue { throw DirectoryError.emailTaken(email) }
    }

    fileprivate func write(_ statement: Statement, _ connection: any Connection) throws {
        try connection.run(
            statement,
            [
                .id(id), .text(email), .text(Self.key(of: email)), .text(name), .optional(passwordHash) { .text($0) },
                .text(locale), .moment(createdAt), .boolean(isAdministrator), .optional(disabledAt) { .moment($0) },
            ])
    }
}
