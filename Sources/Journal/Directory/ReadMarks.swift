import Planning

extension Directory {
    /// Where an account stands in a deployment, and how far it has read there.
    public struct Standing: Hashable, Sendable {
        public let membership: Membership
        /// The number of the deployment's latest event.
        public let head: Int
        /// Everything is read up to this event.
        public let read: Int
        /// What is read of single actions, beyond that.
        public let readOfActions: [ActionID: Int]

        public init(membership: Membership, head: Int, read: Int, readOfActions: [ActionID: Int] = [:]) {
            self.membership = membership
            self.head = head
            self.read = read
            self.readOfActions = readOfActions
        }

        public var reader: NoticeReader {
            NoticeReader(account: membership.account, role: membership.role, person: membership.person)
        }
    }

    /// An account's deployments, each with what it has read of it. Cost: one indexed row for each, whatever happened there.
    public func standings(of account: AccountID) async throws -> [Standing] {
        try await database.read { connection in
            var ofActions: [DeploymentID: [ActionID: Int]] = [:]
            for row in try connection.rows(.readMarksOfActions, [.id(account)]) {
                ofActions[try row.id(0), default: [:]][try row.id(1)] = try row.int(2)
            }
            return try connection.rows(.standings, [.id(account)]).map { row in
                let membership = Membership(
                    deployment: try row.id(0), account: account, role: try row.named(1), person: try row.optionalID(2),
                    since: try row.moment(3))
                return Standing(
                    membership: membership, head: try row.int(4), read: try row.int(5),
                    readOfActions: ofActions[membership.deployment] ?? [:])
            }
        }
    }

    /// Marks what happened in a deployment, or to one of its actions, as read up to an event. A mark never goes back.
    public func markRead(
        _ deployment: DeploymentID, action: ActionID? = nil, upTo sequence: Int, by account: AccountID
    ) async throws {
        try await writer.write { connection in
            try connection.run(
                .putReadMark, [.id(account), .id(deployment), .text(action?.rawValue ?? ""), .integer(sequence)])
            // What is read of all is read of each.
            if action == nil {
                try connection.run(.deleteReadMarksOfActions, [.id(account), .id(deployment), .integer(sequence)])
            }
        }
    }
}

extension Journal {
    /// What led a deployment to where it is since a sequence, oldest first: at most `limit` events, the latest ones.
    public func events(to deployment: Deployment, after sequence: Int, limit: Int) async throws -> [RecordedEvent] {
        let count = min(limit, deployment.sequence - sequence)
        guard count > 0 else { return [] }
        return try await history(of: deployment.id, before: deployment.sequence + 1, limit: count).events.reversed()
    }
}
