import Planning

extension Directory {
    /// What an account may do in a deployment, and which of its people it is.
    public struct Membership: Hashable, Sendable {
        public let deployment: DeploymentID
        public let account: AccountID
        public var role: Role
        public var person: PersonID?
        public let since: Moment

        public init(deployment: DeploymentID, account: AccountID, role: Role, person: PersonID? = nil, since: Moment) {
            self.deployment = deployment
            self.account = account
            self.role = role
            self.person = person
            self.since = since
        }

        /// The account as one who gives commands there.
        public var actor: Actor { Actor(account: account, role: role, person: person) }
    }

    /// Nil when the account may see nothing of the deployment.
    public func membership(of account: AccountID, in deployment: DeploymentID) async throws -> Membership? {
        try await database.read { try Directory.membership(of: account, in: deployment, $0) }
    }

    /// The members of a deployment with their accounts, the oldest members first.
    public func members(of deployment: DeploymentID) async throws -> [(membership: Membership, account: Account)] {
        try await database.read { connection in
            try connection.rows(.membersOfDeployment, [.id(deployment)]).map { row in
                (try Membership(row), try Account(row, from: 5))
            }
        }
    }

    /// Makes an account a member, or changes its role or person.
    ///
    /// Throws ``DirectoryError/noSuchAccount(_:)``, ``JournalError/noSuchDeployment(_:)``, and
    /// ``DirectoryError/lastLead(_:)`` when nobody would lead any more.
    public func put(_ membership: Membership, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            guard try connection.row(.account, [.id(membership.account)]) != nil else {
                throw DirectoryError.noSuchAccount(membership.account)
            }
            guard try EventLog.head(of: membership.deployment, connection).sequence > 0 else {
                throw JournalError.noSuchDeployment(membership.deployment)
            }
            let before = try Directory.membership(of: membership.account, in: membership.deployment, connection)
            try membership.write(connection)
            try event?.write(connection)
            if before?.role == .lead { try Directory.checkLead(of: membership.deployment, connection) }
        }
    }

    /// Takes an account out of a deployment. Throws ``DirectoryError/notAMember(_:of:)``, and
    /// ``DirectoryError/lastLead(_:)`` when nobody would lead any more.
    public func remove(
        _ account: AccountID, from deployment: DeploymentID, noting event: SecurityEvent? = nil
    ) async throws {
        try await writer.write { connection in
            guard let before = try Directory.membership(of: account, in: deployment, connection) else {
                throw DirectoryError.notAMember(account, of: deployment)
            }
            try connection.run(.deleteMembership, [.id(deployment), .id(account)])
            try event?.write(connection)
            if before.role == .lead { try Directory.checkLead(of: deployment, connection) }
        }
    }

    private static func membership(
        of account: AccountID, in deployment: DeploymentID, _ connection: any Connection
    ) throws -> Membership? {
        try connection.row(.membership, [.id(deployment), .id(account)]).map { try Membership($0) }
    }

    /// The deployments that would be without lead if the account left them.
    public func deploymentsLedAlone(by account: AccountID) async throws -> [DeploymentID] {
        try await database.read { try Directory.deploymentsLedAlone(by: account, $0) }
    }

    static func deploymentsLedAlone(by account: AccountID, _ connection: any Connection) throws -> [DeploymentID] {
        try connection.rows(.deploymentsLedAlone, [.id(account)]).map { try $0.id(0) }
    }

    private static func checkLead(of deployment: DeploymentID, _ connection: any Connection) throws {
        guard try count(.countLeads, connection, [.id(deployment)]) > 0 else { throw DirectoryError.lastLead(deployment) }
    }
}

extension Directory.Membership {
    func write(_ connection: any Connection) throws {
        try connection.run(
            .putMembership,
            [.id(deployment), .id(account), .text(role.rawValue), .optional(person) { .id($0) }, .moment(since)])
    }

    init(_ row: SQLRow) throws {
        self.init(
            deployment: try row.id(0), account: try row.id(1), role: try row.named(2), person: try row.optionalID(3),
            since: try row.moment(4))
    }
}
