import Planning

extension Directory {
    /// A way into a deployment for somebody who is not in it, opened by a secret that whoever invites hands over.
    public struct Invitation: Hashable, Sendable, Identifiable {
        public let id: Identifier<Invitation>
        public let tokenHash: TokenHash
        public let deployment: DeploymentID
        public let role: Role
        /// Who of the plan the newcomer is, when that is known: their actions wait for them.
        public let person: PersonID?
        /// The only address that may come in by it; nil for whoever has the link.
        public let email: String?
        public let createdBy: AccountID
        public let createdAt: Moment
        public let expiresAt: Moment
        /// How many may come in by it; nil when that is not counted.
        public let limit: Int?
        public let uses: Int

        public init(
            id: Identifier<Invitation>, tokenHash: TokenHash, deployment: DeploymentID, role: Role, person: PersonID?,
            email: String?, createdBy: AccountID, createdAt: Moment, expiresAt: Moment, limit: Int?, uses: Int = 0
        ) {
            self.id = id
            self.tokenHash = tokenHash
            self.deployment = deployment
            self.role = role
            self.person = person
            self.email = email
            self.createdBy = createdBy
            self.createdAt = createdAt
            self.expiresAt = expiresAt
            self.limit = limit
            self.uses = uses
        }
    }

    /// How many invitations of a deployment may be pending.
    public static let invitationLimit = 200

    /// Keeps an invitation, and clears away those that have expired.
    ///
    /// Throws ``JournalError/noSuchDeployment(_:)``, ``DirectoryError/invitedAlready`` when it was kept before, and
    /// ``DirectoryError/tooManyInvitations``.
    public func invite(_ invitation: Invitation, noting event: SecurityEvent? = nil) async throws {
        try await writer.write { connection in
            guard try EventLog.head(of: invitation.deployment, connection).sequence > 0 else {
                throw JournalError.noSuchDeployment(invitation.deployment)
            }
            try connection.run(.deleteExpiredInvitations, [.moment(invitation.createdAt)])
            guard try Directory.count(.countInvitation, connection, [.id(invitation.id)]) == 0 else {
                throw DirectoryError.invitedAlready
            }
            guard try Directory.count(.countInvitations, connection, [.id(invitation.deployment)]) < Self.invitationLimit else {
                throw DirectoryError.tooManyInvitations
            }
            try connection.run(
                .insertInvitation,
                [
                    .id(invitation.id), .hash(invitation.tokenHash), .id(invitation.deployment), .text(invitation.role.rawValue),
                    .optional(invitation.person) { .id($0) }, .optional(invitation.email) { .text($0) }, .id(invitation.createdBy),
                    .moment(invitation.createdAt), .moment(invitation.expiresAt), .optional(invitation.limit) { .integer($0) },
                    .integer(invitation.uses),
                ])
            try event?.write(connection)
        }
    }

    /// The invitation that a secret opens; nil when it is unknown, over, used up or taken back.
    public func invitation(_ tokenHash: TokenHash, at moment: Moment) async throws -> Invitation? {
        try await database.read { try Directory.invitation(tokenHash, at: moment, $0) }
    }

    /// The pending invitations of a deployment, the oldest first.
    public func invitations(to deployment: DeploymentID, at moment: Moment) async throws -> [Invitation] {
        try await database.read {
            try $0.rows(.invitationsOfDeployment, [.id(deployment), .moment(moment)]).map { try Invitation($0) }
        }
    }

    /// Takes an invitation back. One that is gone, or of another deployment, is left alone.
    public func revoke(
        _ invitation: Identifier<Invitation>, of deployment: DeploymentID, noting event: SecurityEvent? = nil
    ) async throws {
        try await writer.write { connection in
            try connection.run(.deleteInvitation, [.id(invitation), .id(deployment)])
            if connection.changedRows > 0 { try event?.write(connection) }
        }
    }

    /// Makes an account a member by an invitation. With `creating`, the account is made in the same transaction.
    ///
    /// - Parameter person: Who of the plan they are, when the invitation does not say. Somebody whom another account
    ///   already is stays that account's.
    /// - Returns: The membership, also when the account was a member before: then nothing changes.
    /// - Throws: ``DirectoryError/invitationOver``, ``DirectoryError/otherAddress(_:)``,
    ///   ``DirectoryError/emailTaken(_:)``, ``DirectoryError/noSuchAccount(_:)``.
    public func accept(
        _ tokenHash: TokenHash, as id: AccountID, creating new: Account? = nil, being person: PersonID? = nil, at moment: Moment,
        noting events: [SecurityEvent] = []
    ) async throws -> Membership {
        try await writer.write { connection in
            guard let invitation = try Directory.invitation(tokenHash, at: moment, connection) else {
                throw DirectoryError.invitationOver
            }
            if let new { try new.insert(connection) }
            guard let account = try Directory.enabledAccount(id, connection) else { throw DirectoryError.noSuchAccount(id) }
            if let email = invitation.email, Account.key(of: email) != Account.key(of: account.email) {
                throw DirectoryError.otherAddress(email)
            }
            if let before = try connection.row(.membership, [.id(invitation.deployment), .id(id)]).map({ try Membership($0) }) {
                return before
            }
            var wished = invitation.person ?? person
            if let one = wished, try Directory.count(.countMembersBeing, connection, [.id(invitation.deployment), .id(one)]) > 0 {
                wished = nil
            }
            let membership = Membership(
                deployment: invitation.deployment, account: id, role: invitation.role, person: wished, since: moment)
            try membership.write(connection)
            if let limit = invitation.limit, invitation.uses + 1 >= limit {
                try connection.run(.deleteInvitation, [.id(invitation.id), .id(invitation.deployment)])
            } else {
                try connection.run(.useInvitation, [.id(invitation.id)])
            }
            for event in events { try event.write(connection) }
            return membership
        }
    }

    private static func invitation(
        _ tokenHash: TokenHash, at moment: Moment, _ connection: any Connection
    ) throws -> Invitation? {
        try connection.row(.invitation, [.hash(tokenHash), .moment(moment)]).map { try Invitation($0) }
    }
}

extension Directory.Invitation {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.id(0), tokenHash: try row.hash(1), deployment: try row.id(2), role: try row.named(3),
            person: try row.optionalID(4), email: try row.optionalText(5), createdBy: try row.id(6), createdAt: try row.moment(7),
            expiresAt: try row.moment(8), limit: try row.optionalInteger(9).map { Int($0) }, uses: try row.int(10))
    }
}
