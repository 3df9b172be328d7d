import Planning

/// A page of a deployment's history, newest first.
public struct HistoryPage: Hashable, Sendable {
    public let events: [RecordedEvent]
    /// What to ask for as `before` to go on; nil when this was the last page.
    public let next: Int?
}

extension Journal {
    /// What happened to a deployment, or to one of its actions, newest first: at most `limit` events, those before the
    /// sequence `before` or, without it, the latest. Cost: reads what it answers.
    public func history(
        of deployment: DeploymentID, action: ActionID? = nil, before: Int? = nil, limit: Int = 100
    ) async throws -> HistoryPage {
        // One more than asked for tells whether there is another page.
        let limit = max(1, limit)
        let arguments: [SQLValue] = [.id(deployment), .integer(before ?? .max), .integer(limit + 1)]
        var entries = try await database.read { connection in
            guard try EventLog.head(of: deployment, connection).sequence > 0 else {
                throw JournalError.noSuchDeployment(deployment)
            }
            let rows =
                if let action {
                    try connection.rows(.latestEventsOfAction, arguments + [.id(action)])
                } else {
                    try connection.rows(.latestEvents, arguments)
                }
            return try rows.map(EventLog.Entry.init)
        }
        let hasMore = entries.count > limit
        if hasMore { entries.removeLast() }
        return HistoryPage(
            events: try entries.map { entry throws(JournalError) in try EventCodec.recorded(entry, in: deployment) },
            next: hasMore ? entries.last?.sequence : nil)
    }
}
