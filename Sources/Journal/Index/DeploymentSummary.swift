import Planning

/// A deployment as a list shows it, read from the index without opening it.
public struct DeploymentSummary: Hashable, Sendable, Identifiable {
    public let id: DeploymentID
    public let name: String
    /// The number of its latest event.
    public let sequence: Int
    public let openedAt: Moment
    public let changedAt: Moment
    /// The asking account's role and person there; nil in a list that was not asked for an account.
    public let role: Role?
    public let person: PersonID?
    public let counts: ActionCounts
}

/// How many actions a plan has, by what becomes of them.
public struct ActionCounts: Hashable, Sendable {
    public var byStatus: [ActionStatus: Int] = [:]
    /// Open actions with a due day before the day that was asked about.
    public var overdue = 0
    /// The earliest due day of an open action.
    public var nextDueDay: Day?

    public init() {}

    public subscript(status: ActionStatus) -> Int { byStatus[status] ?? 0 }
    public var open: Int { byStatus.reduce(0) { $0 + ($1.key.isOpen ? $1.value : 0) } }
    public var total: Int { byStatus.values.reduce(0, +) }
}

/// An open action somebody is responsible for, in whichever deployment.
public struct ActionInCharge: Hashable, Sendable {
    public let deployment: DeploymentID
    public let deploymentName: String
    public let action: ActionRow
}

extension Journal {
    /// The deployments an account is a member of, the latest changed first. `today` is the day before which an open
    /// action counts as overdue. Cost: grows with the number of actions in them, read from one index.
    public func deployments(of account: AccountID, today: Day) async throws -> [DeploymentSummary] {
        try await database.read { connection in
            try connection.rows(.deploymentsOfAccount, [.id(account)]).map { row in
                try DeploymentSummary(row, role: try row.named(5), person: try row.optionalID(6), today: today, connection)
            }
        }
    }

    /// Every deployment there is, the latest changed first.
    public func allDeployments(today: Day) async throws -> [DeploymentSummary] {
        try await database.read { connection in
            try connection.rows(.deployments).map { row in
                try DeploymentSummary(row, role: nil, person: nil, today: today, connection)
            }
        }
    }

    /// The open actions that the account's persons are responsible for, in all its deployments: the next due first.
    public func actionsInCharge(of account: AccountID, limit: Int = 200) async throws -> [ActionInCharge] {
        try await database.read { connection in
            try connection.rows(.actionsInCharge, [.id(account), .integer(limit)]).map { row in
                ActionInCharge(
                    deployment: try row.id(0), deploymentName: try row.text(1), action: try ActionRow(row, from: 2))
            }
        }
    }
}

extension DeploymentSummary {
    fileprivate init(_ row: SQLRow, role: Role?, person: PersonID?, today: Day, _ connection: any Connection) throws {
        let id: DeploymentID = try row.id(0)
        var counts = ActionCounts()
        for row in try connection.rows(.countsByStatus, [.id(id), .integer(today.ordinal)]) {
            let status: ActionStatus = try row.named(0)
            counts.byStatus[status] = try row.int(1)
            guard status.isOpen else { continue }
            counts.overdue += try row.int(2)
            if let day = try row.optionalInteger(3).map({ Day(ordinal: Int($0)) }) {
                counts.nextDueDay = min(counts.nextDueDay ?? day, day)
            }
        }
        self.init(
            id: id, name: try row.text(1), sequence: try row.int(3), openedAt: try row.moment(2),
            changedAt: try row.moment(4), role: role, person: person, counts: counts)
    }
}
